package org.xanesj.ij1;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.scijava.module.ModuleItem;
import org.xanesj.imagej.InputKind;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.WindowManager;

/** The open images by title, those of a macro in batch mode included. */
final class OpenImages {

	private OpenImages() {
		// Prevent instantiation of utility class
	}

	private static List<ImagePlus> all() {
		final int[] ids = WindowManager.getIDList();
		if (ids == null) return List.of();
		return Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(Objects::nonNull).toList();
	}

	/** @return each title once, in the order of opening */
	static List<String> titles() {
		return all().stream().map(ImagePlus::getTitle).distinct().toList();
	}

	/**
	 * @param name how the sentence names the input
	 * @param title to look for
	 * @return the one open image of that title
	 * @throws InputException if none or several have it
	 */
	static ImagePlus find(final String name, final String title) {
		final List<ImagePlus> found = all().stream().filter(image -> title.equals(image.getTitle())).toList();
		if (found.size() == 1) return found.get(0);
		if (found.size() > 1) throw new InputException(name + " is the title '" + title + "', which " + found.size() +
			" open images have; rename one.");
		final List<String> titles = titles();
		throw new InputException(name + " must be the title of an open image, not '" + title + "'; " + (titles.isEmpty()
			? "no image is open." : "open are " + titles.stream().map(open -> "'" + open + "'").collect(Collectors.joining(
				", ")) + "."));
	}

	/** @return the title, or empty for {@link InputKind#NONE} where the input is not required */
	static String checkTitle(final ModuleItem<?> item, final String name, final String title) {
		if (title.equals(InputKind.NONE) && !item.isRequired()) return "";
		find(name, title);
		return title;
	}
}
