// Open a series of images, one file for each energy, and give a stack its energies from a text file.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES About...");
run("XANES Simulate Samples...", "folder=[" + folder + "] size=16");

// Make a series as beamlines write it, and a list of its energies in keV.
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif]");
series = folder + "/series";
File.makeDirectory(series);
stack = getTitle();
energies = "";
n = nSlices;
for (i = 1; i <= n; i++) {
	selectWindow(stack);
	setSlice(i);
	label = getInfo("slice.label"); // such as 7112.25 eV
	energy = parseFloat(substring(label, 0, indexOf(label, " eV")));
	energies = energies + d2s(energy / 1000, 9) + "\n";
	run("Duplicate...", "title=image");
	saveAs("Tiff", series + "/scan_" + IJ.pad(i, 4) + ".tif");
	close();
}
File.saveString(energies, folder + "/energies.txt");

// The folder of the series, with the energies.
run("XANES Open Stack...", "path=[" + series + "] energies=[" + folder + "/energies.txt] unit=keV");
saveAs("Tiff", folder + "/opened.tif");

// A stack that was opened by other means gets its energies afterwards.
open(folder + "/K-stack.tif");
run("XANES Set Energies...", "energies=[" + folder + "/energies.txt] unit=keV");
saveAs("Tiff", folder + "/labelled.tif");
