/*-
 * #%L
 * Maps of material properties from X-ray absorption spectra and micro-XAFS stacks, in Fiji.
 * %%
 * Copyright (C) 2026 XanesJ developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.xanesj.ij1;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.OpenImages;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * Turns the texts of a macro or a dialog into the values of a command's inputs, and refuses everything that is not exactly
 * allowed. What is left out gets its declared default, never a value that was used before.
 */
final class InputResolver {

	/** Java would also accept 1d, 0x1p3, NaN and Infinity. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

	private final String command;
	private final List<ModuleItem<?>> inputs;
	private final Function<ModuleItem<?>, String> names;

	private InputResolver(final String command, final List<ModuleItem<?>> inputs,
		final Function<ModuleItem<?>, String> names)
	{
		this.command = command;
		this.inputs = inputs;
		this.names = names;
	}

	/** @return a resolver whose sentences name the keys */
	static InputResolver ofMacro(final String command, final List<ModuleItem<?>> inputs) {
		return new InputResolver(command, inputs, item -> "key '" + item.getName() + "'");
	}

	/** @return a resolver whose sentences name the labels */
	static InputResolver ofDialog(final String command, final List<ModuleItem<?>> inputs) {
		return new InputResolver(command, inputs, item -> "field '" + CommandInputs.label(item) + "'");
	}

	/**
	 * @param texts by key; {@link MacroOptions#BARE} for a key without value
	 * @return values by key; a key is missing where the command's own default holds
	 * @throws InputException names the key or field and what is allowed
	 */
	Map<String, Object> resolve(final Map<String, String> texts) {
		refuseUnknownKeys(texts);
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final ModuleItem<?> item : inputs) {
			final String key = item.getName();
			final String text = texts.get(key);
			if (texts.containsKey(key) && text == MacroOptions.BARE) values.put(key, bare(item));
			else if (text != null && !isLeftOut(item, text)) values.put(key, value(item, text));
			else if (CommandInputs.isImage(item)) values.put(key, activeImage(item));
			else if (CommandInputs.mustBeGiven(item)) throw missing(item);
			else if (text != null && item.getType() == String.class) values.put(key, text);
		}
		return values;
	}

	private void refuseUnknownKeys(final Map<String, String> texts) {
		for (final String key : texts.keySet()) {
			if (inputs.stream().anyMatch(item -> item.getName().equals(key))) continue;
			final String allowed = inputs.stream().filter(item -> !CommandInputs.isImage(item)).map(ModuleItem::getName)
				.collect(Collectors.joining(", "));
			throw new InputException("The key '" + key + "' is unknown to " + command + "; " + (allowed.isEmpty()
				? "it has no keys." : "its keys are " + allowed + "."));
		}
	}

	/** An empty text leaves a text, a file or an image title out; an empty number is a mistake. */
	private static boolean isLeftOut(final ModuleItem<?> item, final String text) {
		return text.isEmpty() && !CommandInputs.isNumber(item) && !CommandInputs.isBoolean(item) &&
			!CommandInputs.hasChoices(item);
	}

	private Object bare(final ModuleItem<?> item) {
		if (CommandInputs.isBoolean(item)) return true;
		throw new InputException(the(item) + " has no value; write " + item.getName() + "=value.");
	}

	private InputException missing(final ModuleItem<?> item) {
		final String rule = Objects.requireNonNullElse(item.getDescription(), "");
		return new InputException(the(item) + " is missing" + (rule.isEmpty() ? "." : ": " + rule));
	}

	private Object value(final ModuleItem<?> item, final String text) {
		if (CommandInputs.isImage(item)) return OpenImages.find(the(item), text);
		if (CommandInputs.isFile(item)) return FileCheck.check(item, the(item), text);
		if (CommandInputs.isBoolean(item)) return truth(item, text);
		if (CommandInputs.isNumber(item)) return number(item, text);
		if (CommandInputs.hasChoices(item)) return choice(item, text);
		if (CommandInputs.isImageTitle(item)) return imageTitle(item, text);
		if (item.getType() == String.class) return text;
		throw new IllegalStateException(command + ": no rule for input " + item.getName() + " of type " + item.getType());
	}

	private String imageTitle(final ModuleItem<?> item, final String text) {
		if (item.isRequired()) OpenImages.find(the(item), text);
		else OpenImages.findOptional(the(item), text);
		return text.equals(InputKind.NONE) && !item.isRequired() ? "" : text;
	}

	private ImagePlus activeImage(final ModuleItem<?> item) {
		final ImagePlus active = item.isAutoFill() ? WindowManager.getCurrentImage() : null;
		if (active == null && item.isRequired()) throw new InputException(item.isAutoFill() ? command +
			" needs an open image; open or select one first." : the(item) + " is missing: give the title of an open image.");
		return active;
	}

	private Object truth(final ModuleItem<?> item, final String text) {
		if (text.equals("true")) return true;
		if (text.equals("false")) return false;
		throw new InputException(the(item) + " must be true or false, not '" + text + "'.");
	}

	private Object choice(final ModuleItem<?> item, final String text) {
		for (final Object choice : item.getChoices())
			if (text.equals(String.valueOf(choice))) return choice;
		throw new InputException(the(item) + " must be one of " + item.getChoices().stream().map(String::valueOf).collect(
			Collectors.joining(", ")) + ", not '" + text + "'.");
	}

	private Object number(final ModuleItem<?> item, final String text) {
		final InputException refusal = new InputException(the(item) + " must be " + allowedNumbers(item) + ", not '" + text +
			"'.");
		final String digits = text.strip();
		if (!NUMBER.matcher(digits).matches()) throw refusal;
		final BigDecimal exact = new BigDecimal(digits);
		if (item.getMinimumValue() != null && exact.compareTo(bound(item.getMinimumValue())) < 0) throw refusal;
		if (item.getMaximumValue() != null && exact.compareTo(bound(item.getMaximumValue())) > 0) throw refusal;
		try {
			final Class<?> type = Types.box(item.getType());
			if (type == Integer.class) return exact.intValueExact();
			if (type == Long.class) return exact.longValueExact();
			if (Double.isInfinite(exact.doubleValue())) throw refusal;
			if (type == Float.class) return exact.floatValue();
			return exact.doubleValue();
		}
		catch (final ArithmeticException fractionOrTooLarge) {
			throw refusal;
		}
	}

	private static BigDecimal bound(final Object value) {
		return new BigDecimal(String.valueOf(value));
	}

	private static String allowedNumbers(final ModuleItem<?> item) {
		final String kind = CommandInputs.isWholeNumber(item) ? "a whole number" : "a number";
		final Object min = item.getMinimumValue();
		final Object max = item.getMaximumValue();
		if (min != null && max != null) return kind + " from " + CommandInputs.number(min) + " to " + CommandInputs.number(
			max);
		if (min != null) return kind + " of at least " + CommandInputs.number(min);
		if (max != null) return kind + " of at most " + CommandInputs.number(max);
		return kind;
	}

	private String the(final ModuleItem<?> item) {
		return "The " + names.apply(item);
	}
}
