// From counts to a stack that is ready for features: every step that prepares a stack, on a small simulated field.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=24");
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif]");

// The simulation gives absorbance; a detector with 10000 counts of light, 100 counts in the dark and one dead pixel sees
for (n = 1; n <= nSlices; n++) {
	setSlice(n);
	for (y = 0; y < getHeight(); y++)
		for (x = 0; x < getWidth(); x++)
			setPixel(x, y, 100 + 10000 * exp(-getPixel(x, y)));
	setPixel(5, 5, 90);
}
rename("counts");

run("XANES Repair Pixels...", "threshold=6");
run("XANES Despike Stack...", "threshold=6");
rename("clean");

// A second measurement of the same field would come from a file; here it is the first one.
run("XANES Average Repeats...", "others=[counts; clean] weights=equal");

run("XANES Absorbance...", "flat=10100 dark=100");
rename("absorbance");

// The monochromator was 0.4 eV too low, as a foil in the beam would tell: reference=[foil.dat] edge=[Fe K].
run("XANES Shift Energies...", "offset=0.4");
run("XANES Bin and Crop...", "bin=2 from=7050");
run("XANES Smooth Planes...", "sigma=0.7");
saveAs("Tiff", folder + "/prepared.tif");
// Other programs read HDF5 in the layout of NXstxm; the ending tells the format.
run("XANES Save Stack...", "path=[" + folder + "/prepared.h5]");
File.saveString(getMetadata("Info"), folder + "/history.txt");

// Fluorescence counts are divided instead: here by 10000 counts of the monitor in 0.1 s, after a dead time of 0.1 us.
selectImage("clean");
run("XANES Fluorescence Yield...", "incident=10000 deadtime=0.0000001 dwell=0.1");
saveAs("Tiff", folder + "/yield.tif");
