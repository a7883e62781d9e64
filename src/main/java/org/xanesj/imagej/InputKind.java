package org.xanesj.imagej;

/**
 * Names of parameter attributes, {@code @Parameter(attrs = @Attr(name = InputKind.IMAGE_TITLE))}, for what the type of an
 * input cannot say. Dialogs and the macro language look at them.
 */
public final class InputKind {

	/** A {@code String} that is the title of an open image; {@link #NONE} or empty where the input is not required. */
	public static final String IMAGE_TITLE = "image-title";

	/** A {@code String} that is a name or the path of a file; dialogs offer a button to look for the file. */
	public static final String NAME_OR_FILE = "name-or-file";

	/** A {@code File} of style "directory" that is written: it need not exist yet. */
	public static final String NEW_FOLDER = "new-folder";

	/** The choice "no image" of an {@link #IMAGE_TITLE}. */
	public static final String NONE = "(none)";

	private InputKind() {
		// Prevent instantiation of utility class
	}
}
