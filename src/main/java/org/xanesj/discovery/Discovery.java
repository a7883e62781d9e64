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
package org.xanesj.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.scijava.annotations.Index;
import org.scijava.annotations.IndexItem;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.SciJavaPlugin;

/**
 * The plugins of one kind: one instance of every class that is annotated with {@code @Plugin(type = ...)}; a class of
 * somebody else's jar is found like our own.
 *
 * @param <T> kind of plugin; its classes are public and have a public constructor without arguments
 */
public final class Discovery<T extends SciJavaPlugin> {

	private record Found<T>(double priority, T plugin) {}

	private final List<Found<T>> found = new ArrayList<>();
	private final List<String> problems = new ArrayList<>();

	private Discovery() {
		// filled by of
	}

	/**
	 * Looks for plugins.
	 *
	 * @param type kind of plugin
	 * @return those with the highest {@code priority} of their annotation first, equal ones by the name of their class
	 */
	public static <T extends SciJavaPlugin> Discovery<T> of(final Class<T> type) {
		final Discovery<T> discovery = new Discovery<>();
		for (final IndexItem<Plugin> item : Index.load(Plugin.class, type.getClassLoader()))
			discovery.add(item, type);
		discovery.found.sort(Comparator.comparingDouble((Found<T> one) -> -one.priority()).thenComparing(one -> one.plugin()
			.getClass().getName()));
		return discovery;
	}

	private void add(final IndexItem<Plugin> item, final Class<T> type) {
		try {
			if (item.annotation().type() != type) return;
			final T plugin = type.cast(Class.forName(item.className(), true, type.getClassLoader()).getDeclaredConstructor()
				.newInstance());
			// a class that two jars or two runs of the compiler have written into the index is still one plugin
			if (found.stream().noneMatch(one -> one.plugin().getClass() == plugin.getClass())) found.add(new Found<>(item
				.annotation().priority(), plugin));
		}
		catch (final ReflectiveOperationException | LinkageError | RuntimeException e) {
			// a stale index entry, or a class compiled against another version: the others must still work
			problems.add("Class " + item.className() + " could not be loaded (" + e + ").");
		}
	}

	/** @return the plugins in their order */
	public List<T> plugins() {
		return found.stream().map(Found::plugin).toList();
	}

	/** @return one sentence for each class in the index that could not be used; empty in a sound installation */
	public List<String> problems() {
		return List.copyOf(problems);
	}
}
