package io.github.lynceus.hyper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what a line costs in each operation, at the sizes of real cameras. Not a test: run it by hand. */
final class LineCostMain {

	private LineCostMain() {}

	public static void main(final String... args) {
		measure(1024, 224);
		measure(1296, 900);
	}

	private static void measure(final int samples, final int bands) {
		System.out.println(samples + " samples x " + bands + " bands");
		final Scene scene = new Scene(CubeShape.of(8, samples, bands), Scene.between(430, 1000, bands),
			(line, sample, band) -> Noise.uniform(1, line, sample, band));
		final Cube camera = TestCubes.camera(scene.raw().resolve()).endless().cube();
		final Cube bip = camera.toInterleave(Interleave.BIP);
		final Cube calibrated = camera.reflectance(scene.white(), scene.dark(), true);
		final Map<String, Cube> cubes = new LinkedHashMap<>();
		cubes.put("raw", camera);
		cubes.put("to BIP", bip);
		cubes.put("to float, / 4095, clip", camera.to(SampleType.FLOAT32).dividedBy(4095).clip(0, 1));
		cubes.put("reflectance, clip", calibrated);
		cubes.put("reflectance, clip, one band", calibrated.band(bands / 2));
		cubes.put("reflectance, clip, classes", calibrated.operation(new Linear(bands, 4)));
		cubes.put("reflectance, clip, absorbance", calibrated.absorbance());
		cubes.put("SNV", camera.snv());
		cubes.put("Savitzky-Golay 11, 2, 1", camera.savitzkyGolay(11, 2, 1));
		cubes.put("binning of 4 bands", camera.binning(4, Axis.BANDS));
		for (final Map.Entry<String, Cube> entry : cubes.entrySet()) {
			System.out.printf("  %-32s %s%n", entry.getKey(), LineCost.of(entry.getValue(), 100, 200));
		}
	}

	/** The class with the largest weighted sum of bands, worked out row by row as the line lies in memory. */
	private static final class Linear implements LineOp {

		private final float[][] weights;
		private float[][] scores;
		private Plane out;

		private Linear(final int bands, final int classes) {
			weights = new float[classes][bands];
			for (int k = 0; k < classes; k++) {
				for (int b = 0; b < bands; b++) weights[k][b] = (float) Noise.uniform(5, k, b, 0) - 0.5f;
			}
		}

		@Override
		public Interleave interleave() {
			return Interleave.BIL;
		}

		@Override
		public CubeHeader output(final CubeHeader input) {
			return input.withBands(1).withType(SampleType.UINT8);
		}

		@Override
		public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
			final int samples = line.samples();
			if (out == null) {
				out = Plane.create(SampleType.UINT8, Interleave.BIL, 1, samples);
				scores = new float[weights.length][samples];
			}
			final float[] in = line.floats();
			for (final float[] score : scores) Arrays.fill(score, 0);
			for (int b = 0; b < line.bands(); b++) {
				for (int k = 0; k < weights.length; k++) add(in, b * samples, weights[k][b], scores[k]);
			}
			final byte[] labels = (byte[]) out.array();
			for (int s = 0; s < samples; s++) {
				int best = 0;
				for (int k = 1; k < scores.length; k++) if (scores[k][s] > scores[best][s]) best = k;
				labels[s] = (byte) best;
			}
			return out;
		}

		private static void add(final float[] in, final int at, final float weight, final float[] score) {
			for (int s = 0; s < score.length; s++) score[s] += weight * in[at + s];
		}
	}
}
