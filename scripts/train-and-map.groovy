#@ File (label = "Folder for the files", style = "directory") folder
#@ Integer (label = "Size of the simulated field (pixels)", value = 64) size
#@ CommandService commands
#@output Object map
#@output Object mapOfBoth

// Train on spectra and map the property, from Groovy (File > New > Script... in Fiji), with a window or headless.
// Simulated samples (not measured); put your own table and stacks in their place.

import org.xanesj.app.OpenStack
import org.xanesj.app.PredictPropertyMap
import org.xanesj.command.*
import org.xanesj.imagej.MapImages
import org.xanesj.stack.EnergyUnit
import org.xanesj.task.Progress

// Commands take the same keys as macros. A command that refuses its input is cancelled and says why.
def run = { Class command, Map inputs ->
	def module = commands.run(command, true, inputs).get()
	if (module.isCanceled()) throw new IllegalArgumentException(module.cancelReason)
	module
}
def table = new File(folder, "table.csv")
def k = new File(folder, "K.json")
def both = new File(folder, "K+L.json")
run(SimulateSamplesCommand, [folder: folder, size: size])
run(TrainPropertyModelCommand, [table: table, target: "enthalpy", edges: "K", permutations: 19, model: k])
run(TrainPropertyModelCommand, [table: table, target: "enthalpy", edges: "both", permutations: 19, model: both])
def stack = run(OpenStackCommand, [path: new File(folder, "K-stack.tif")]).getOutput("stack")
map = run(PredictPropertyMapCommand, [image: stack, model: k]).getOutput("map")

// What the commands call is there for scripts, too: a use case is made with its settings, run, and returns its result.
def open = { name -> new OpenStack(new File(folder, name).toPath(), null, EnergyUnit.AUTO, false).run(Progress.NONE) }
def result = new PredictPropertyMap(both.toPath(), open("K-stack.tif"), "Fe K", open("L-stack.tif"), 0.05).run(Progress.NONE)
result.notes().each { println it }
mapOfBoth = MapImages.image(result.maps())
