package io.github.lynceus.img;

import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.gige.TestFrames;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source that gives the frames a test pushes. Frame k is filled with 1000 + k, its block id is k + 1. */
public final class PushedSource implements FrameSource {

	public static final int WIDTH = 160;
	public static final int HEIGHT = 128;

	private final List<FrameSink> sinks = new CopyOnWriteArrayList<>();
	private volatile FrameUnit unit = new FrameUnit(0.01, 5, "°C", 0xFFF1);
	private volatile boolean running = true;
	private final PixelFormat format;
	private final int width;
	private final int height;
	private int next;

	public PushedSource() {
		this(PixelFormat.MONO16);
	}

	/** Mono16 frames of another size. */
	public PushedSource(final int width, final int height) {
		this(PixelFormat.MONO16, width, height);
	}

	/** For {@link #push(byte[])} unless it is Mono16. */
	public PushedSource(final PixelFormat format) {
		this(format, WIDTH, HEIGHT);
	}

	private PushedSource(final PixelFormat format, final int width, final int height) {
		this.format = format;
		this.width = width;
		this.height = height;
		if (!format.equals(PixelFormat.MONO16)) unit = FrameUnit.COUNTS;
	}

	/** Gives a frame of these bytes, on this thread. */
	public synchronized void push(final byte[] payload) {
		final FrameBuffer frame = TestFrames.bytes(format, width, height, 0, ByteOrder.LITTLE_ENDIAN, payload, ++next);
		sinks.forEach(sink -> sink.frame(frame));
		frame.release();
	}

	/** Passes over frames: they count and nobody gets them. */
	public synchronized void skip(final int count) {
		next += count;
	}

	/** Gives the next frames, on this thread. */
	public synchronized void push(final int count) {
		for (int i = 0; i < count; i++) {
			final short[] pixels = new short[width * height];
			Arrays.fill(pixels, (short) (1000 + next));
			pixels[0] = 3000;
			pixels[1] = (short) 0xFFFF;
			final FrameBuffer frame = TestFrames.mono16(width, height, pixels, new byte[0], next + 1, 1 + next * 10_000_000L, 0);
			next++;
			sinks.forEach(sink -> sink.frame(frame));
			frame.release();
		}
	}

	/** Sinks that would be given frames. */
	public int sinks() {
		return sinks.size();
	}

	public void unit(final FrameUnit newUnit) {
		unit = newUnit;
	}

	public void stop() {
		running = false;
	}

	/** Whether it says that frames may come. */
	public void running(final boolean on) {
		running = on;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public PixelFormat pixelFormat() {
		return format;
	}

	@Override
	public void addSink(final FrameSink sink) {
		sinks.add(sink);
	}

	@Override
	public void removeSink(final FrameSink sink) {
		sinks.remove(sink);
	}

	@Override
	public FrameUnit unit() {
		return unit;
	}

	@Override
	public double frameRate() {
		return 100;
	}

	@Override
	public String name() {
		return "Test camera (127.0.0.9)";
	}

	@Override
	public boolean isRunning() {
		return running;
	}
}
