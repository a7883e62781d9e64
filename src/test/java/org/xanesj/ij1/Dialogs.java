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

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.ActionEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import javax.imageio.ImageIO;


/** Sees the dialogs that open, as a user would, and works them through their components. Needs a display. */
public final class Dialogs implements AutoCloseable {

	/** Seconds until a dialog counts as missing. */
	private static final long PATIENCE = 15;

	private final BlockingQueue<Dialog> opened = new LinkedBlockingQueue<>();
	private final AWTEventListener listener = event -> {
		if (event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof Dialog dialog) opened.add(dialog);
	};

	/** Begins to watch. */
	public Dialogs() {
		Toolkit.getDefaultToolkit().addAWTEventListener(listener, AWTEvent.WINDOW_EVENT_MASK);
	}

	/** @return the next dialog that opens, ready to be worked */
	public Dialog next() throws InterruptedException {
		final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
		final Dialog dialog = opened.poll(PATIENCE, TimeUnit.SECONDS);
		if (dialog == null) throw new AssertionError("no dialog has opened");
		// AWT hangs for ever if a modal dialog is closed after it has opened and before its thread waits for that
		while (dialog.isModal() && !somebodyWaits()) {
			if (System.nanoTime() > deadline) throw new AssertionError("nobody waits for " + dialog.getTitle());
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
		}
		return dialog;
	}

	private static boolean somebodyWaits() {
		return Thread.getAllStackTraces().values().stream().anyMatch(trace -> trace.length > 0 && (trace[0].getMethodName()
			.equals("wait") || Arrays.stream(trace).anyMatch(frame -> frame.getMethodName().startsWith("pumpEvents"))) && Arrays
				.stream(trace).anyMatch(frame -> frame.getClassName().equals("java.awt.WaitDispatchSupport") && frame
					.getMethodName().equals("enter")));
	}

	/** @return all components of a type, in the order of the layout */
	public static <C extends Component> List<C> all(final Container container, final Class<C> type) {
		final List<C> found = new ArrayList<>();
		for (final Component component : container.getComponents()) {
			if (type.isInstance(component)) found.add(type.cast(component));
			if (component instanceof Container inner) found.addAll(all(inner, type));
		}
		return found;
	}

	/** Does something on the event thread and waits for it. */
	public static <W extends Window> void with(final W window, final Consumer<W> action) throws InterruptedException,
		InvocationTargetException
	{
		EventQueue.invokeAndWait(() -> action.accept(window));
	}

	/** Presses a button by its label. The dialog may be gone when this returns. */
	public static void press(final Container container, final String label) {
		final Button button = all(container, Button.class).stream().filter(b -> b.getLabel().strip().equals(label))
			.findFirst().orElseThrow(() -> new AssertionError("no button " + label));
		Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(new ActionEvent(button, ActionEvent.ACTION_PERFORMED,
			label));
	}

	/** Saves what stands on the screen where the window is, with a margin for its frame. */
	public static void picture(final Window window, final Path png) throws IOException, AWTException {
		final Robot robot = new Robot();
		robot.waitForIdle();
		robot.delay(500); // the pictures are for eyes; the server paints when it likes
		final Rectangle area = window.getBounds();
		area.grow(6, 6);
		area.y -= 24;
		area.height += 24;
		final BufferedImage image = robot.createScreenCapture(area.intersection(new Rectangle(Toolkit.getDefaultToolkit()
			.getScreenSize())));
		Files.createDirectories(png.toAbsolutePath().getParent());
		ImageIO.write(image, "png", png.toFile());
	}

	@Override
	public void close() {
		Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
	}
}
