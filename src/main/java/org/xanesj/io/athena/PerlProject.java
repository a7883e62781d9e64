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
package org.xanesj.io.athena;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.task.InputException;

/** Projects as Athena writes them: assignments to @args, @x, @y, ... and after each group the mark [record]. */
final class PerlProject {

	private static final String RECORD = "[record]";

	private PerlProject() {
		// prevent instantiation of utility class
	}

	/**
	 * @param path for messages
	 * @param text the project
	 * @return its groups in their order
	 * @throws InputException if it is damaged, with the line
	 */
	static List<ProjectGroup> groups(final Path path, final String text) {
		final PerlText perl = new PerlText(path, text);
		final List<ProjectGroup> groups = new ArrayList<>();
		final Map<String, List<Object>> variables = new HashMap<>();
		int line = 0;
		for (PerlText.Statement statement = perl.next(); statement != null; statement = perl.next()) {
			if (statement.name().equals(RECORD)) {
				if (!variables.containsKey("@args")) throw new InputException(path + ", line " + statement.line() +
					": the group that ends here has no @args; the project is damaged, fetch it again.");
				groups.add(new ProjectGroup(PerlText.hash(variables.get("@args")), array(variables.get("@x")), array(variables
					.get("@y")), "line " + line));
				variables.clear();
			}
			else {
				if (variables.isEmpty()) line = statement.line();
				variables.put(statement.name(), statement.values());
			}
		}
		if (variables.containsKey("@args")) throw new InputException(path + ", line " + line +
			": the group that begins here has no end [record]; the project was cut off, fetch it again.");
		return groups;
	}

	private static Object[] array(final List<Object> values) {
		return values == null ? null : values.toArray();
	}
}
