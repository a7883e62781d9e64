// Look at the normalisation of a stack, save it as a recipe, and map all features with it.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=64");
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif]");
stack = getTitle();

// Windows are in eV relative to the edge energy; those left out stay as the recipe has them.
run("XANES Inspect Normalisation...", "edge=[Fe K] recipe=fixed poststart=80 postend=280 save=[" + folder
	+ "/my-recipe.json]");

// The active image is a plot now; maps are made from the stack.
selectWindow(stack);
run("XANES Feature Maps...", "edge=[Fe K] recipe=[" + folder + "/my-recipe.json] minstep=0.1 sigma");
saveAs("Tiff", folder + "/features.tif");

// Every slice is labelled with the feature that it shows.
for (i = 1; i <= nSlices; i++) {
	setSlice(i);
	if (getInfo("slice.label") == "k.whiteline.energy") File.saveString("slice " + i, folder + "/whiteline.txt");
}
