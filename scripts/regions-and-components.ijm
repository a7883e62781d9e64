// Masks a stack, saves the spectra of two regions, fits it with reference spectra, and groups its pixels.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=32");
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif]");
stack = getTitle();

// which pixels hold a particle: a selection, and an image to keep
run("XANES Mask...", "method=otsu edge=[Fe K]");
mask = getTitle();
saveAs("Tiff", folder + "/mask.tif");
rename(mask);

// spectra of the particles and of a corner, one XDI file each
selectImage(stack);
Overlay.addSelection;
run("Select None");
makeRectangle(0, 0, 4, 4);
Overlay.addSelection;
run("Select None");
run("XANES Region Spectra...", "edge=[Fe K] folder=[" + folder + "/regions]");

// what the particles are made of
selectImage(stack);
run("XANES Fit References...", "references=[" + folder + "/spectra] select=[FeF3_K, FeCl2_K, FeI2_K] edge=[Fe K] mask=[" + mask + "]");
saveAs("Tiff", folder + "/fractions.tif");

// without references: components and clusters
selectImage(stack);
run("XANES Principal Components...", "edge=[Fe K] mask=[" + mask + "]");
saveAs("Tiff", folder + "/components.tif");
selectImage(stack);
run("XANES Cluster Spectra...", "edge=[Fe K] clusters=3 seed=1 mask=[" + mask + "]");
saveAs("Tiff", folder + "/clusters.tif");
