package io.github.lynceus.simulator.telops;

/**
 * What the simulated camera looks at: a wall that is warmer below and to the right, a mug of hot tea with a cold can
 * beside it, and a hot ball that bounces around. Every pixel is a pure function of its place on the sensor, the
 * FrameID and the calibration mode, in 32-bit integer arithmetic, so that anybody can recompute what a camera must
 * have sent. Tests and scripts elsewhere have this formula written down, so it does not change.
 * <p>
 * With {@code h(n) = ((n ^ n >>> 15) * 0x2C1B3C6D) ^ that >>> 12} (unsigned 32 bits), in units of 1/256 °C:
 * </p>
 * <pre>
 * wall(x, y)    = 5632 + 4 x + 3 y                             22 °C .. 30 °C
 * mug           = 9728  if 200 &le; x &lt; 248 and 140 &le; y &lt; 208    38 °C
 * can           = 3072  if  64 &le; x &lt;  96 and 120 &le; y &lt; 208    12 °C
 * pattern(x, y) = (h(320 y + x + 1) &amp; 15) - 8                  fixed pattern
 * noise(x,y,f)  = (h(x + (h(256 f + y + 0x10000) &amp; 1023)) &amp; 7) - 4     temporal noise
 * cx(f) = 32 + |f mod 512 - 256|        cy(f) = 28 + |(f / 2) mod 400 - 200|
 * ball(x,y,f)   = max(0, 12 (784 - (x - cx)² - (y - cy)²))     up to 36 °C above what is behind it
 * RT   = wall or mug or can + pattern + ball + noise
 * </pre>
 * <p>
 * {@code f} is the FrameID as unsigned 32 bits. The other modes are straight lines over it: NUC, IBR, IBI and the raw
 * modes differ in gain and offset, and the raw modes carry the uneven columns of an uncorrected detector.
 * </p>
 */
public final class ThermalScene {

	private static final int WIDTH = Window.SENSOR_WIDTH;
	private static final int HEIGHT = Window.SENSOR_HEIGHT;
	private static final int BALL_RADIUS = 28;
	private static final int BALL_RADIUS_SQUARED = BALL_RADIUS * BALL_RADIUS;
	private static final int BALL_HEAT = 12;
	private static final int NOISE_SHIFTS = 1024;

	/** Temporal noise by shifted column. */
	private static final short[] NOISE = new short[NOISE_SHIFTS + WIDTH];
	/** Everything that never moves, in units of 1/256 °C. */
	private static final short[] STILL = new short[WIDTH * HEIGHT];
	/** Unevenness of the columns in the raw modes. */
	private static final short[] COLUMNS = new short[WIDTH];

	static {
		for (int i = 0; i < NOISE.length; i++) {
			NOISE[i] = (short) ((hash(i) & 7) - 4);
		}
		for (int x = 0; x < WIDTH; x++) {
			COLUMNS[x] = (short) columnUnevenness(x);
		}
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				STILL[y * WIDTH + x] = (short) (stillLife(x, y) + (hash(WIDTH * y + x + 1) & 15) - 8);
			}
		}
	}

	private ThermalScene() {}

	/**
	 * One pixel.
	 *
	 * @param x column on the sensor, 0 to 319
	 * @param y row on the sensor, 0 to 255
	 * @param frameId FrameID of the image; its low 32 bits count
	 * @param calibrationMode register value of the calibration mode
	 * @return the unsigned 16-bit pixel
	 */
	public static int pixel(final int x, final int y, final long frameId, final int calibrationMode) {
		final int dx = x - ballX(frameId);
		final int dy = y - ballY(frameId);
		final int ball = Math.max(0, BALL_HEAT * (BALL_RADIUS_SQUARED - dx * dx - dy * dy));
		final int temperature = STILL[y * WIDTH + x] + NOISE[x + noiseShift(y, frameId)] + ball;
		final CalibrationMode mode = CalibrationMode.of(calibrationMode);
		return gain(mode) * temperature + offset(mode) + (uneven(mode) ? COLUMNS[x] : 0) & 0xFFFF;
	}

	/**
	 * A piece of a row, the fast way.
	 *
	 * @param into receives the pixels from index 0 on
	 */
	static void row(final int firstX, final int y, final int count, final long frameId, final CalibrationMode mode,
		final short[] into)
	{
		final int still = y * WIDTH + firstX;
		final int noise = firstX + noiseShift(y, frameId);
		for (int i = 0; i < count; i++) {
			into[i] = (short) (STILL[still + i] + NOISE[noise + i]);
		}
		addBall(firstX, y, count, frameId, into);
		if (mode == CalibrationMode.RT) {
			return;
		}
		final int gain = gain(mode);
		final int offset = offset(mode);
		for (int i = 0; i < count; i++) {
			into[i] = (short) (gain * into[i] + offset);
		}
		if (uneven(mode)) {
			for (int i = 0; i < count; i++) {
				into[i] += COLUMNS[firstX + i];
			}
		}
	}

	private static void addBall(final int firstX, final int y, final int count, final long frameId,
		final short[] into)
	{
		final int dy = y - ballY(frameId);
		final int left = BALL_RADIUS_SQUARED - dy * dy;
		if (left <= 0) {
			return;
		}
		final int cx = ballX(frameId);
		final int start = Math.max(firstX, cx - BALL_RADIUS);
		final int end = Math.min(firstX + count, cx + BALL_RADIUS + 1);
		for (int x = start; x < end; x++) {
			final int dx = x - cx;
			into[x - firstX] += Math.max(0, BALL_HEAT * (left - dx * dx));
		}
	}

	// -- The parts of the scene --

	private static int stillLife(final int x, final int y) {
		if (x >= 200 && x < 248 && y >= 140 && y < 208) {
			return 9728;
		}
		if (x >= 64 && x < 96 && y >= 120 && y < 208) {
			return 3072;
		}
		return 5632 + 4 * x + 3 * y;
	}

	private static int ballX(final long frameId) {
		return 32 + Math.abs((int) ((frameId & 0xFFFF_FFFFL) % 512) - 256);
	}

	private static int ballY(final long frameId) {
		return 28 + Math.abs((int) ((frameId & 0xFFFF_FFFFL) / 2 % 400) - 200);
	}

	private static int noiseShift(final int y, final long frameId) {
		return hash(256 * (int) frameId + y + 0x10000) & NOISE_SHIFTS - 1;
	}

	private static int columnUnevenness(final int x) {
		return (hash(x + 7) & 255) - 128;
	}

	private static int gain(final CalibrationMode mode) {
		return mode == CalibrationMode.NUC || mode == CalibrationMode.RAW ? 2 : 1;
	}

	private static int offset(final CalibrationMode mode) {
		switch (mode) {
			case NUC:
				return 2000;
			case RAW:
				return 4000;
			case RAW0:
				return 6000;
			default:
				return 0;
		}
	}

	private static boolean uneven(final CalibrationMode mode) {
		return mode == CalibrationMode.RAW || mode == CalibrationMode.RAW0;
	}

	/** Scrambles a number; the source of everything that looks random. */
	static int hash(final int n) {
		final int mixed = (n ^ n >>> 15) * 0x2C1B3C6D;
		return mixed ^ mixed >>> 12;
	}
}
