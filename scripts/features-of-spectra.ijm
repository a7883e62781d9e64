// From spectra to tables: their features, and what a model says about them.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=16");

// "spectra" is a file, a folder or a sample table; here a table. The edge comes from the data unless it is named.
run("XANES Extract Features...", "spectra=[" + folder + "/table.csv] csv=[" + folder + "/features.csv]");

// One file, with the edge and the normalisation named.
run("XANES Extract Features...", "spectra=[" + folder + "/spectra/FeF3_K.csv] edge=[Fe K] recipe=larch csv=["
	+ folder + "/FeF3.csv]");

// A model of L2,3 edges, applied to the spectra that it was trained on: the tutorial says why this proves nothing.
run("XANES Train Property Model...", "table=[" + folder + "/table.csv] target=enthalpy edges=L23 permutations=19"
	+ " model=[" + folder + "/L.json]");
run("XANES Predict Spectra...", "model=[" + folder + "/L.json] spectra=[" + folder + "/table.csv] csv=["
	+ folder + "/predicted.csv]");
