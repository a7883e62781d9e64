// Train a model on spectra with known values, and map the property in a stack: the main job.
// Here with simulated samples (not measured); put your own table and stacks in their place.

folder = getArgument();
if (folder == "") folder = getDirectory("home") + "xanes-example";
File.makeDirectory(folder);
run("XANES Simulate Samples...", "folder=[" + folder + "] size=64");

// The table names the spectra at K and at L2,3 edges of each sample, and their enthalpies.
// 199 permutations (the default) give the p-value of the report; fewer are quicker.
run("XANES Train Property Model...", "table=[" + folder + "/table.csv] target=enthalpy edges=both permutations=19"
	+ " model=[" + folder + "/K+L.json] report=[" + folder + "/report]");

// A model of two edges needs two stacks of one field. The active stack comes first, the other one by its title.
run("XANES Open Stack...", "path=[" + folder + "/L-stack.tif]");
rename("field at L");
run("XANES Open Stack...", "path=[" + folder + "/K-stack.tif]");
run("XANES Predict Property Map...", "model=[" + folder + "/K+L.json] second=[field at L]");

// The slices are value, halfwidth (of the 90 % interval), noise, leverage and status (0 = nothing in doubt).
saveAs("Tiff", folder + "/enthalpy.tif");
