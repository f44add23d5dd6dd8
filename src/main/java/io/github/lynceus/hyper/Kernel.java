package io.github.lynceus.hyper;

/** Something done to every value, whatever its place. */
interface Kernel {

	/** On so many floats, in place. */
	void apply(float[] values, int at, int count);

	/** On so many doubles, in place. */
	void apply(double[] values, int at, int count);

	/** Arithmetic with a number. */
	static Kernel scalar(final Arithmetic arithmetic, final double number) {
		return switch (arithmetic) {
			case PLUS -> new Affine(1, number);
			case MINUS -> new Affine(1, -number);
			case TIMES -> new Affine(number, 0);
			case DIVIDED_BY -> new Divide(number);
		};
	}

	/** {@code factor * v + summand}; one of them does nothing, so that each is rounded as alone. */
	record Affine(double factor, double summand) implements Kernel {

		@Override
		public void apply(final float[] values, final int at, final int count) {
			final float f = (float) factor;
			final float s = (float) summand;
			if (factor == 1) for (int i = at; i < at + count; i++) values[i] += s;
			else for (int i = at; i < at + count; i++) values[i] *= f;
		}

		@Override
		public void apply(final double[] values, final int at, final int count) {
			if (factor == 1) for (int i = at; i < at + count; i++) values[i] += summand;
			else for (int i = at; i < at + count; i++) values[i] *= factor;
		}
	}

	/** Not by the reciprocal, which is rounded once more. */
	record Divide(double divisor) implements Kernel {

		@Override
		public void apply(final float[] values, final int at, final int count) {
			final float d = (float) divisor;
			for (int i = at; i < at + count; i++) values[i] /= d;
		}

		@Override
		public void apply(final double[] values, final int at, final int count) {
			for (int i = at; i < at + count; i++) values[i] /= divisor;
		}
	}

	/** Into a range; NaN stays NaN. */
	record Clip(double low, double high) implements Kernel {

		@Override
		public void apply(final float[] values, final int at, final int count) {
			final float lo = (float) low;
			final float hi = (float) high;
			for (int i = at; i < at + count; i++) values[i] = Math.min(Math.max(values[i], lo), hi);
		}

		@Override
		public void apply(final double[] values, final int at, final int count) {
			for (int i = at; i < at + count; i++) values[i] = Math.min(Math.max(values[i], low), high);
		}
	}

	/** {@code -log10(v)}. */
	record NegativeLog10() implements Kernel {

		@Override
		public void apply(final float[] values, final int at, final int count) {
			FastLog10.negate(values, at, count);
		}

		@Override
		public void apply(final double[] values, final int at, final int count) {
			for (int i = at; i < at + count; i++) values[i] = -Math.log10(values[i]);
		}
	}
}
