package org.xanesj.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One particle of a field: where it is, how thick, and of which two compounds in which proportion at each place. All
 * lengths in units of the field's side, so that a larger field shows the same particles in more pixels.
 */
final class Particle {

	/** Compounds of mixed particles: same halogen, other oxidation state, or same oxidation state, neighbouring halogens. */
	private static final String[][] PAIRS = { { "FeF2", "FeF3" }, { "FeCl2", "FeCl3" }, { "FeBr2", "FeBr3" }, { "FeF2",
		"FeCl2" }, { "FeCl2", "FeBr2" }, { "FeBr2", "FeI2" }, { "FeF3", "FeCl3" }, { "FeCl3", "FeBr3" } };
	private static final int PURE_OF_EACH = 2;
	private static final int TRIES = 300;

	/** Place in {@link Halide#ALL} of the compound and of the one mixed into it; equal in a pure particle. */
	final int first;
	final int second;
	private final double x;
	private final double y;
	private final double radius;
	private final double[] wobble;
	private final double thickness;
	private final double gradientX;
	private final double gradientY;
	private final double share;
	private final double shareGradient;
	private final double shareDirection;

	private Particle(final int first, final int second, final double x, final double y, final double radius,
		final Random random)
	{
		this.first = first;
		this.second = second;
		this.x = x;
		this.y = y;
		this.radius = radius;
		wobble = new double[] { random.nextDouble() * 2 * Math.PI, random.nextDouble() * 2 * Math.PI };
		thickness = 0.7 + 0.5 * random.nextDouble();
		final double direction = random.nextDouble() * 2 * Math.PI;
		gradientX = 0.25 * Math.cos(direction);
		gradientY = 0.25 * Math.sin(direction);
		share = 0.3 + 0.4 * random.nextDouble();
		shareGradient = 0.3;
		shareDirection = random.nextDouble() * 2 * Math.PI;
	}

	/** Scatters particles that do not touch: each iron compound twice pure, each pair of compounds once mixed. */
	static List<Particle> scatter(final Random random) {
		final List<int[]> compositions = new ArrayList<>();
		for (int index = 0; index < Halide.ALL.size(); index++)
			if (Halide.ALL.get(index).metal() == Metal.FE)
				for (int i = 0; i < PURE_OF_EACH; i++)
					compositions.add(new int[] { index, index });
		for (final String[] pair : PAIRS)
			compositions.add(new int[] { place(pair[0]), place(pair[1]) });
		final List<Particle> particles = new ArrayList<>();
		for (final int[] composition : compositions)
			particles.add(beside(particles, composition, random));
		return particles;
	}

	private static Particle beside(final List<Particle> others, final int[] composition, final Random random) {
		for (double radius = 0.08 + 0.05 * random.nextDouble();; radius *= 0.9) {
			for (int i = 0; i < TRIES; i++) {
				final double x = radius + (1 - 2 * radius) * random.nextDouble();
				final double y = radius + (1 - 2 * radius) * random.nextDouble();
				final double reach = radius;
				if (others.stream().allMatch(other -> Math.hypot(x - other.x, y - other.y) > reach + other.radius))
					return new Particle(composition[0], composition[1], x, y, radius, random);
			}
		}
	}

	private static int place(final String formula) {
		for (int i = 0; i < Halide.ALL.size(); i++)
			if (Halide.ALL.get(i).formula().equals(formula)) return i;
		throw new IllegalArgumentException(formula);
	}

	/**
	 * @return thickness at a place, 0 outside the particle; about 0.3 at a thin rim to 1.5 in a thick middle, where 1 is
	 *         the thickness of the single spectra
	 */
	double thickness(final double atX, final double atY) {
		final double dx = (atX - x) / radius;
		final double dy = (atY - y) / radius;
		final double angle = Math.atan2(dy, dx);
		final double outline = (1 + 0.15 * Math.cos(2 * angle + wobble[0]) + 0.08 * Math.cos(3 * angle + wobble[1])) / 1.23;
		final double distance = Math.hypot(dx, dy) / outline;
		if (distance >= 1) return 0;
		return thickness * (1 + gradientX * dx + gradientY * dy) * (0.55 + 0.45 * Math.sqrt(1 - distance * distance));
	}

	/** @return share of the second compound in the absorption at a place inside the particle, 0 to 1 */
	double share(final double atX, final double atY) {
		if (first == second) return 0;
		final double along = ((atX - x) * Math.cos(shareDirection) + (atY - y) * Math.sin(shareDirection)) / radius;
		return Math.max(0, Math.min(1, share + shareGradient * along));
	}
}
