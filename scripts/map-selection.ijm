// Map one edge only, and only what is selected: everything outside is NaN with status 16.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=64");
run("XANES Train Property Model...", "table=[" + folder + "/table.csv] target=enthalpy edges=K group=element"
	+ " permutations=19 model=[" + folder + "/K.json]");

// Commands work on a virtual stack, too: its planes stay on disk.
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif] virtual");
makeOval(8, 8, 48, 48);
run("XANES Predict Property Map...", "model=[" + folder + "/K.json] minstep=0.2");
saveAs("Tiff", folder + "/enthalpy of selection.tif");

// How many pixels have a value that is not in doubt?
setSlice(nSlices); // status
good = 0;
for (y = 0; y < getHeight(); y++)
	for (x = 0; x < getWidth(); x++)
		if (getPixel(x, y) < 2) good++;
File.saveString("pixels not in doubt: " + good + "\n", folder + "/count.txt");
