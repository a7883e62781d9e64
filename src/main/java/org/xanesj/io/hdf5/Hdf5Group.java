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
package org.xanesj.io.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xanesj.io.NaturalOrder;
import org.xanesj.task.InputException;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfBrokenLinkException;
import io.jhdf.links.ExternalLink;

/** A group of an HDF5 file. */
final class Hdf5Group extends Hdf5Node {

	/** Deeper groups are links in a circle. */
	private static final int DEEPEST = 32;
	/** More nodes than any file of a measurement has. */
	private static final int MOST_NODES = 100_000;

	private final Group group;
	private Map<String, Hdf5Node> children;

	Hdf5Group(final Hdf5File file, final Group group) {
		super(file, group);
		this.group = group;
	}

	/** What the group holds, "scan2" before "scan10"; links that lead nowhere are left out. */
	private Map<String, Hdf5Node> children() {
		if (children == null) children = guarded(() -> {
			final Map<String, Node> all = group.getChildren();
			final Map<String, Hdf5Node> found = new LinkedHashMap<>();
			for (final String name : all.keySet().stream().sorted(NaturalOrder::compare).toList()) {
				final Node node = target(all.get(name));
				if (node instanceof Group inner) found.put(name, new Hdf5Group(file(), inner));
				else if (node instanceof Dataset inner) found.put(name, new Hdf5Data(file(), inner));
			}
			return found;
		});
		return children;
	}

	/** A soft link is followed; one to another file is not, for that file is not what the user has named. */
	private static Node target(final Node node) {
		if (!node.isLink() || !(node instanceof Link link)) return node;
		try {
			return link instanceof ExternalLink ? null : link.getTarget();
		}
		catch (final HdfBrokenLinkException e) {
			return null;
		}
	}

	/** @return the groups in it */
	List<Hdf5Group> groups() {
		return children().values().stream().filter(Hdf5Group.class::isInstance).map(Hdf5Group.class::cast).toList();
	}

	/** @return the data sets in it */
	List<Hdf5Data> datasets() {
		return children().values().stream().filter(Hdf5Data.class::isInstance).map(Hdf5Data.class::cast).toList();
	}

	/** @return the node of a path such as "instrument/i0/data"; null if there is none */
	private Hdf5Node find(final String path) {
		Hdf5Node node = this;
		for (final String name : path.split("/")) {
			if (!(node instanceof Hdf5Group inner)) return null;
			node = inner.children().get(name);
		}
		return node;
	}

	/** @return the group of a path below this one; null if there is none */
	Hdf5Group group(final String path) {
		return find(path) instanceof Hdf5Group found ? found : null;
	}

	/** @return the data set of a path below this group; null if there is none */
	Hdf5Data data(final String path) {
		return find(path) instanceof Hdf5Data found ? found : null;
	}

	/** @return the first data set of several paths; null if there is none */
	Hdf5Data firstData(final String... paths) {
		for (final String path : paths) {
			final Hdf5Data found = data(path);
			if (found != null) return found;
		}
		return null;
	}

	/** @return the text in the data set of a path; "" if there is none */
	String text(final String path) {
		final Hdf5Data found = data(path);
		return found == null ? "" : found.text();
	}

	/** @return the first number in the data set of a path; NaN if there is none */
	double number(final String path) {
		final Hdf5Data found = data(path);
		final double[] numbers = found == null ? null : found.numbers();
		return numbers == null || numbers.length == 0 ? Double.NaN : numbers[0];
	}

	/** @return all groups below this one and itself, each once */
	List<Hdf5Group> allGroups() {
		final List<Hdf5Group> found = new ArrayList<>();
		collect(0, found, new HashSet<>());
		return found;
	}

	private void collect(final int depth, final List<Hdf5Group> found, final Set<Long> seen) {
		if (depth > DEEPEST || !seen.add(address())) return;
		if (found.size() > MOST_NODES) throw new InputException(file().path() +
			" is damaged: its groups have no end; copy it again from its source.");
		found.add(this);
		for (final Hdf5Group inner : groups())
			inner.collect(depth + 1, found, seen);
	}
}
