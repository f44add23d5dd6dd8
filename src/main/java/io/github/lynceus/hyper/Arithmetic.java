package io.github.lynceus.hyper;

/** The four kinds of arithmetic, value by value. */
enum Arithmetic {

	PLUS {

		@Override
		void apply(final float[] a, final int at, final float[] b, final int from, final int count) {
			for (int i = 0; i < count; i++) a[at + i] += b[from + i];
		}

		@Override
		double of(final double a, final double b) {
			return a + b;
		}
	},
	MINUS {

		@Override
		void apply(final float[] a, final int at, final float[] b, final int from, final int count) {
			for (int i = 0; i < count; i++) a[at + i] -= b[from + i];
		}

		@Override
		double of(final double a, final double b) {
			return a - b;
		}
	},
	TIMES {

		@Override
		void apply(final float[] a, final int at, final float[] b, final int from, final int count) {
			for (int i = 0; i < count; i++) a[at + i] *= b[from + i];
		}

		@Override
		double of(final double a, final double b) {
			return a * b;
		}
	},
	DIVIDED_BY {

		@Override
		void apply(final float[] a, final int at, final float[] b, final int from, final int count) {
			for (int i = 0; i < count; i++) a[at + i] /= b[from + i];
		}

		@Override
		double of(final double a, final double b) {
			return a / b;
		}
	};

	/** {@code a = a op b} for so many values. */
	abstract void apply(float[] a, int at, float[] b, int from, int count);

	abstract double of(double a, double b);

	/** {@code a = a op b} for so many values. */
	final void apply(final double[] a, final int at, final double[] b, final int from, final int count) {
		for (int i = 0; i < count; i++) a[at + i] = of(a[at + i], b[from + i]);
	}

	/**
	 * What comes out: FLOAT32, or FLOAT64 as soon as one side has more digits than a float. Never whole numbers, so
	 * that nothing wraps around.
	 */
	static SampleType result(final SampleType a, final SampleType b) {
		if (a.isComplex() || b.isComplex())
			throw new CubeException("There is no arithmetic on complex cubes: take their magnitudes with to(FLOAT32).");
		return fitsFloat(a) && fitsFloat(b) ? SampleType.FLOAT32 : SampleType.FLOAT64;
	}

	private static boolean fitsFloat(final SampleType type) {
		return type == SampleType.FLOAT32 || !type.isFloating() && type.bytes() <= 2;
	}
}
