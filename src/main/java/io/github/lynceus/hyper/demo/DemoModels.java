package io.github.lynceus.hyper.demo;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Linear models for the {@link DemoScene}, as tables, worked out from what is known of it. */
final class DemoModels {

	private static final double MEAN_MOISTURE = 5;

	private DemoModels() {}

	/** For reflectance: the class whose spectrum is nearest, |x - m|² being least where m.x - |m|²/2 is largest. */
	static String classifier() {
		final int classes = DemoScene.CLASSES.size();
		final double[][] means = new double[classes][DemoScene.BANDS];
		final double[] intercepts = new double[classes];
		for (int c = 0; c < classes; c++) {
			for (int band = 0; band < DemoScene.BANDS; band++) {
				means[c][band] = StrictMath.pow(10, -DemoScene.absorbance(c, c == 0 ? 0 : MEAN_MOISTURE, band));
				intercepts[c] -= means[c][band] * means[c][band] / 2;
			}
		}
		return table(DemoScene.CLASSES.stream().map(name -> "class " + name).collect(Collectors.joining(",")), means,
			intercepts);
	}

	/** For absorbance: the peak of moisture less whatever of it a parabola could be. */
	static String regressor() {
		final int bands = DemoScene.BANDS;
		final double[][] basis = new double[3][bands];
		final double[] filter = IntStream.range(0, bands).mapToDouble(DemoScene::peak).toArray();
		for (int power = 0; power < basis.length; power++) {
			for (int band = 0; band < bands; band++) basis[power][band] = Math.pow(DemoScene.place(band), power);
			for (int other = 0; other < power; other++) remove(basis[power], basis[other]);
			remove(filter, basis[power]);
		}
		final double norm = DemoScene.perPercent() * dot(filter, DemoScene::peak);
		for (int band = 0; band < bands; band++) filter[band] /= norm;
		return table("moisture [%]", new double[][] { filter }, new double[1]);
	}

	private static void remove(final double[] from, final double[] direction) {
		final double share = dot(from, band -> direction[band]) / dot(direction, band -> direction[band]);
		for (int band = 0; band < from.length; band++) from[band] -= share * direction[band];
	}

	private static double dot(final double[] a, final IntToDoubleFunction b) {
		return IntStream.range(0, a.length).mapToDouble(band -> a[band] * b.applyAsDouble(band)).sum();
	}

	private static String table(final String outputs, final double[][] weights, final double[] intercepts) {
		final StringBuilder text = new StringBuilder("wavelength," + outputs + "\n");
		for (int band = 0; band < DemoScene.BANDS; band++) {
			text.append(DemoScene.wavelengths().at(band));
			for (final double[] output : weights) text.append(',').append(output[band]);
			text.append('\n');
		}
		text.append("intercept");
		for (final double intercept : intercepts) text.append(String.format(Locale.ROOT, ",%s", intercept));
		return text.append('\n').toString();
	}
}
