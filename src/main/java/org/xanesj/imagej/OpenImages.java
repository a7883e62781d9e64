package org.xanesj.imagej;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.WindowManager;

/** The open images by title, those of a macro in batch mode included. */
public final class OpenImages {

	private OpenImages() {
		// Prevent instantiation of utility class
	}

	private static List<ImagePlus> all() {
		final int[] ids = WindowManager.getIDList();
		if (ids == null) return List.of();
		return Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(Objects::nonNull).toList();
	}

	/** @return each title once, in the order of opening */
	public static List<String> titles() {
		return all().stream().map(ImagePlus::getTitle).distinct().toList();
	}

	/**
	 * Finds an image by its title.
	 *
	 * @param name how the sentence names the input, e.g. "The key 'second'"
	 * @param title to look for
	 * @return the one open image of that title
	 * @throws InputException if none or several have it
	 */
	public static ImagePlus find(final String name, final String title) {
		final List<ImagePlus> found = all().stream().filter(image -> title.equals(image.getTitle())).toList();
		if (found.size() == 1) return found.get(0);
		if (found.size() > 1) throw new InputException(name + " is the title '" + title + "', which " + found.size() +
			" open images have; rename one.");
		final List<String> titles = titles();
		throw new InputException(name + " must be the title of an open image, not '" + title + "'; " + (titles.isEmpty()
			? "no image is open." : "open are " + titles.stream().map(open -> "'" + open + "'").collect(Collectors.joining(
				", ")) + "."));
	}

	/**
	 * Finds an image that may be left out.
	 *
	 * @param name how the sentence names the input, e.g. "The key 'second'"
	 * @param title to look for; null, empty or {@link InputKind#NONE} for no image
	 * @return the one open image of that title, or null for no image
	 * @throws InputException if none or several have the title
	 */
	public static ImagePlus findOptional(final String name, final String title) {
		return title == null || title.isEmpty() || title.equals(InputKind.NONE) ? null : find(name, title);
	}
}
