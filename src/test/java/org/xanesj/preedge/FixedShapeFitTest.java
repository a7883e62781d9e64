package org.xanesj.preedge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.spectrum.EdgeTable;

class FixedShapeFitTest {
	private static final String GLASS = "mayotte_LUCIA/xas/iron/";

	@ParameterizedTest
	@CsvSource({ //
		"Fe, c5/c2, mayotte_LUCIA/xas/iron/PyNa17R_pt1_01.dat, mayotte_LUCIA/xas/iron/PyNa1200_pt1_01.dat, 0.011, 0.003", //
		"Fe, c5/c2, mayotte_LUCIA/xas/iron/PyNa17R_pt3_01.dat, mayotte_LUCIA/xas/iron/PyNa1300_pt2_01.dat, 0.011, 0.004", //
		"Fe, ln(i0/itrans), xasdatalibrary/Fe/FeS2_rt_01.xdi, xasdatalibrary/Fe/Fe3O4_rt_01.xdi, 0.023, 0.012", //
		"Ni, c2, perex_LNO/XAS_normalized/norm_op2_cell4_pos1_dq1_0001_av240_00001.txt, perex_LNO/XAS_normalized/norm_op2_cell4_pos1_dq1_0049_av240_00001.txt, 0.020, 0.056",
		"Ti, c4, pyfitit/Ti_K_experimental/TiCl3THF3.nor, pyfitit/Ti_K_experimental/LC48_TiCl2O2bdmpp.nor, 0.038, 0.098",
		"Ti, c4, pyfitit/Ti_K_experimental/LC50_TiCl3THF3.nor, pyfitit/Ti_K_experimental/LC48_TiCl2O2bdmpp.nor, 0.038, 0.098",
	})
	void mix(final String symbol, final String signal, final String one, final String other, double ta, double tc) throws IOException {
		final double ref = EdgeTable.energy(symbol, "K");
		final PreEdgeRule rule = PreEdgeRule.of(symbol);
		MeasuredSpectrum a = MeasuredSpectrum.read(one, signal), b = MeasuredSpectrum.read(other, signal);
		PreparedSpectrum pa = PreparedSpectrum.of(a.relative(ref), a.mu()), pb = PreparedSpectrum.of(b.relative(ref), b.mu());
		for (int way = 0; way < 2; way++) {
		PreparedSpectrum x = way == 0 ? pa : pb, z = way == 0 ? pb : pa;
		double[] zi = new double[x.energies().length];
		for (int i = 0; i < zi.length; i++) zi[i] = interp(z, x.energies()[i]);
		PreEdge ea = x.fit(rule), eb = z.fit(rule), eb2 = PreparedSpectrum.ofFlat(x.energies(), zi).fit(rule);
		for (PreEdge second : List.of(eb, eb2)) {
		FixedShapeFit fit = FixedShapeFit.of(List.of(ea.shape(), second.shape()), x.energies());
		double[] wa = fit.areaWeights(), wm = fit.momentWeights();
		double da = 0, dc = 0, sa=0, sc=0, fa=0, fc=0;
		for (int s = 0; s <= 10; s++) {
			double f = s / 10.; double[] y = new double[zi.length];
			for (int i = 0; i < zi.length; i++) y[i] = (1 - f) * x.flat()[i] + f * zi[i];
			double A = 0, M = 0; for (int i = 0; i < fit.points(); i++) { A += wa[i] * y[fit.first() + i]; M += wm[i] * y[fit.first() + i]; }
			double tA = (1 - f) * ea.area() + f * second.area(), tC = ((1 - f) * ea.area() * ea.centroid() + f * second.area() * second.centroid()) / tA;
			da = Math.max(da, Math.abs(A / tA - 1)); dc = Math.max(dc, Math.abs(fit.origin() + M / A - tC));
			double d = tC - fit.origin();
			sa = Math.max(sa, .01*Math.sqrt(fit.areaVariance())/tA); sc = Math.max(sc, .01*Math.sqrt(fit.momentVariance()-2*d*fit.covariance()+d*d*fit.areaVariance())/tA);
			PreEdge full = PreparedSpectrum.ofFlat(x.energies(), y).fit(rule);
			fa = Math.max(fa, Math.abs(full.area()/tA-1)); fc = Math.max(fc, Math.abs(full.centroid()-tC));
		}
		System.out.printf("%s way %d n %d cols %d rank %d dA %.4f (%.3f) dC %.4f (%.3f) sd A %.3f C %.3f full dA %.3f dC %.3f K %d %d%n", one.replaceAll(".*/", ""), way, fit.points(), fit.columns(), fit.basis().length, da, ta, dc, tc, sa, sc, fa, fc, ea.peaks(), second.peaks());
		}}
	}
	static double interp(PreparedSpectrum p, double e) {
		double[] x = p.energies(); int i = 1; while (i < x.length - 1 && x[i] < e) i++;
		double t = (e - x[i - 1]) / (x[i] - x[i - 1]); t = Math.max(0, Math.min(1, t));
		return p.flat()[i - 1] * (1 - t) + t * p.flat()[i];
	}
}
