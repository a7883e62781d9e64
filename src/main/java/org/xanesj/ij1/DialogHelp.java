package org.xanesj.ij1;

import java.util.List;

import org.scijava.module.ModuleItem;

/** The text behind the Help button of a dialog: what each field means, and its key in macros. */
final class DialogHelp {

	private DialogHelp() {
		// Prevent instantiation of utility class
	}

	/** @return a document that ImageJ's help window shows */
	static String html(final String title, final List<ModuleItem<?>> inputs) {
		final StringBuilder html = new StringBuilder("<html><h3>").append(escape(title)).append(
			"</h3><table cellpadding=3 width=560>");
		for (final ModuleItem<?> item : inputs)
			html.append("<tr valign=top><td nowrap><b>").append(escape(CommandInputs.label(item))).append(
				"</b><br><code>").append(item.getName()).append("</code></td><td>").append(escape(item.getDescription()))
				.append("</td></tr>");
		return html.append("</table><p>The second line of the left column is the key in a macro.</p></html>").toString();
	}

	private static String escape(final String text) {
		return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
