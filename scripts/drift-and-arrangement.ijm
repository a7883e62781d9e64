// Correct the drift of a stack, lay the stack of the other edge onto its pixels, take the noise out of feature maps by what
// neighbouring pixels tell, and ask how features are arranged.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=64");

// The shifts are written to a table, which can be edited and given as 'shifts' for another stack of the same scan.
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif]");
run("XANES Align Planes...", "reference=mean maxshift=5 save=[" + folder + "/shifts.csv]");
selectImage("K-stack.tif aligned"); // there is a plot of the shifts, too

// The stack of the L edges was measured elsewhere: move it onto the pixels of the K stack.
run("XANES Open Stack...", "path=[" + folder + "/L-stack.tif]");
selectImage("L-stack.tif");
run("XANES Register Stacks...", "fixed=[K-stack.tif aligned] transform=shift");
selectImage("L-stack.tif registered");
saveAs("Tiff", folder + "/registered.tif");

// Features with their standard errors. The prior that foretells held-out pixels best takes the noise out; the result keeps the
// maps as measured (.measured) beside the regularised ones, and spatial statistics use those.
selectImage("K-stack.tif aligned");
run("XANES Feature Maps...", "edge=[Fe K] minstep=0.2 sigma=true");
run("XANES Regularise Maps...", "prior=auto structures=4 posterior=8");
saveAs("Tiff", folder + "/regularised.tif");
run("XANES Spatial Correlation...", "names=k.edge.half,k.whiteline.energy,k.whiteline.intensity maxlag=20"
	+ " tables=[" + folder + "]");
