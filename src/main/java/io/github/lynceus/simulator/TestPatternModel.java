package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.pixel.PixelFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * A generic camera that sends {@link TestPattern}s: region, every {@link PatternFormat}, frame rate, continuous, single
 * and multi frame acquisition, software trigger, chunks, events, blocks that end early. Its registers stand in
 * {@code generic.xml}.
 */
public final class TestPatternModel implements DeviceModel {

	private static final int BASE = 0xA000;
	private static final int WIDTH = 0xA000;
	private static final int HEIGHT = 0xA004;
	private static final int OFFSET_X = 0xA008;
	private static final int OFFSET_Y = 0xA00C;
	private static final int PIXEL_FORMAT = 0xA010;
	private static final int ACQUISITION_MODE = 0xA014;
	private static final int ACQUISITION_START = 0xA018;
	private static final int ACQUISITION_STOP = 0xA01C;
	private static final int FRAME_RATE = 0xA020;
	private static final int PARAMETERS_LOCKED = 0xA024;
	private static final int TRIGGER_MODE = 0xA028;
	private static final int TRIGGER_SOURCE = 0xA02C;
	private static final int TRIGGER_ACTIVATION = 0xA030;
	private static final int TRIGGER_SOFTWARE = 0xA034;
	private static final int FRAME_COUNT = 0xA038;
	private static final int SENSOR_WIDTH = 0xA03C;
	private static final int SENSOR_HEIGHT = 0xA040;
	private static final int PAYLOAD_SIZE = 0xA044;
	private static final int EXPOSURE_TIME = 0xA048;
	private static final int CHUNK_MODE = 0xA04C;
	private static final int CHUNK_SELECTOR = 0xA050;
	private static final int CHUNK_ENABLE = 0xA054;
	private static final int EVENT_SELECTOR = 0xA058;
	private static final int EVENT_NOTIFICATION = 0xA05C;
	private static final int VARIABLE_HEIGHT = 0xA060;
	private static final int END = 0xA064;

	private static final int SENSOR = 2048;
	private static final int STEP = 4;
	private static final int CONTINUOUS = 0;
	private static final int SINGLE_FRAME = 1;
	private static final int FIXED_HEIGHT = 0;
	private static final int LEADER_OPEN = 2;
	/** Coprime to most heights, so that heights vary widely. */
	private static final int HEIGHT_STEP = 37;
	private static final float MAX_FRAME_RATE = 100_000;
	private static final float MAX_EXPOSURE = 1_000_000;

	private final DeviceIdentity identity;
	private final ByteBuffer registers = ByteBuffer.allocate(END - BASE);
	private final Semaphore triggers = new Semaphore(0);
	private final Set<PatternChunk> chunks = EnumSet.of(PatternChunk.TIMESTAMP, PatternChunk.FRAME_ID);
	private final Set<PatternEvent> events = Collections.synchronizedSet(EnumSet.noneOf(PatternEvent.class));
	private StreamOutput output;
	private EventOutput messages;
	private volatile AcquisitionThread acquisition;

	public TestPatternModel(final DeviceIdentity identity) {
		this.identity = identity;
		set(WIDTH, 320);
		set(HEIGHT, 256);
		set(PIXEL_FORMAT, PixelFormat.MONO16.code());
		set(FRAME_COUNT, 1);
		set(SENSOR_WIDTH, SENSOR);
		set(SENSOR_HEIGHT, SENSOR);
		registers.putFloat(FRAME_RATE - BASE, 25);
		registers.putFloat(EXPOSURE_TIME - BASE, 1000);
	}

	/** A camera named "Lynceus TestPattern" with this serial number. */
	public static TestPatternModel withSerial(final String serial) {
		final long mac = 0x0200_4C59_0000L | serial.hashCode() & 0xFFFF;
		return new TestPatternModel(new DeviceIdentity("Lynceus", "TestPattern", "1.0",
			"Simulated camera sending a known pattern", serial, "", mac, 0x0002_0000, 125_000_000));
	}

	// -- DeviceModel methods --

	@Override
	public DeviceIdentity identity() {
		return identity;
	}

	@Override
	public byte[] description() {
		try (InputStream in = Objects.requireNonNull(TestPatternModel.class.getResourceAsStream("generic.xml"))) {
			return in.readAllBytes();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String descriptionFileName() {
		return "Lynceus_TestPattern.xml";
	}

	@Override
	public void attach(final StreamOutput stream) {
		output = stream;
	}

	@Override
	public void attachEvents(final EventOutput channel) {
		messages = channel;
	}

	@Override
	public void read(final long address, final byte[] into) throws RegisterAccessException {
		requireAddress(address, into.length);
		set(PAYLOAD_SIZE, output.payloadSize(frame(pattern(0), chunks())));
		set(CHUNK_ENABLE, chunks.contains(PatternChunk.values()[get(CHUNK_SELECTOR)]) ? 1 : 0);
		set(EVENT_NOTIFICATION, events.contains(PatternEvent.values()[get(EVENT_SELECTOR)]) ? 1 : 0);
		registers.get((int) address - BASE, into);
	}

	@Override
	public void write(final long address, final byte[] data) throws RegisterAccessException {
		requireAddress(address, data.length);
		final ByteBuffer words = ByteBuffer.wrap(data);
		for (int at = (int) address; words.hasRemaining(); at += 4) write(at, words.getInt());
	}

	@Override
	public void action(final int signal) {
		triggers.release();
	}

	@Override
	public void controlReleased() {
		set(PARAMETERS_LOCKED, 0);
		stop();
	}

	@Override
	public void close() {
		stop();
	}

	// -- Registers --

	private static void requireAddress(final long address, final int length) throws RegisterAccessException {
		if (address < BASE || address + length > END) {
			throw new RegisterAccessException(GvcpStatus.INVALID_ADDRESS.code(), "no register there");
		}
	}

	private void write(final int address, final int value) throws RegisterAccessException {
		switch (address) {
			case WIDTH -> setRegion(address, value, STEP, SENSOR - get(OFFSET_X), STEP);
			case HEIGHT -> setRegion(address, value, 1, SENSOR - get(OFFSET_Y), 1);
			case OFFSET_X -> setRegion(address, value, 0, SENSOR - get(WIDTH), STEP);
			case OFFSET_Y -> setRegion(address, value, 0, SENSOR - get(HEIGHT), 1);
			case PIXEL_FORMAT -> {
				require(PatternFormat.of(value) != null);
				requireIdle();
				set(address, value);
			}
			case ACQUISITION_MODE -> setWithin(address, value, 0, 2);
			case FRAME_COUNT -> setWithin(address, value, 1, Integer.MAX_VALUE);
			case CHUNK_MODE -> {
				requireIdle();
				setWithin(address, value, 0, 1);
			}
			case CHUNK_SELECTOR -> setWithin(address, value, 0, PatternChunk.values().length - 1);
			case CHUNK_ENABLE -> {
				requireIdle();
				choose(chunks, PatternChunk.values()[get(CHUNK_SELECTOR)], value);
			}
			case EVENT_SELECTOR -> setWithin(address, value, 0, PatternEvent.values().length - 1);
			case EVENT_NOTIFICATION -> choose(events, PatternEvent.values()[get(EVENT_SELECTOR)], value);
			case VARIABLE_HEIGHT -> {
				requireIdle();
				setWithin(address, value, FIXED_HEIGHT, LEADER_OPEN);
			}
			case PARAMETERS_LOCKED, TRIGGER_MODE -> setWithin(address, value, 0, 1);
			case TRIGGER_SOURCE, TRIGGER_ACTIVATION -> setWithin(address, value, 0, 0);
			case FRAME_RATE -> setFloat(address, value, MAX_FRAME_RATE);
			case EXPOSURE_TIME -> setFloat(address, value, MAX_EXPOSURE);
			case ACQUISITION_START -> start();
			case ACQUISITION_STOP -> stop();
			case TRIGGER_SOFTWARE -> triggers.release();
			default -> throw new RegisterAccessException(GvcpStatus.WRITE_PROTECT.code(), "read-only register");
		}
	}

	private void setRegion(final int address, final int value, final int min, final int max, final int step)
		throws RegisterAccessException
	{
		require(value >= min && value <= max && value % step == 0);
		requireIdle();
		set(address, value);
	}

	private void setWithin(final int address, final int value, final int min, final int max)
		throws RegisterAccessException
	{
		require(value >= min && value <= max);
		set(address, value);
	}

	private void setFloat(final int address, final int bits, final float max) throws RegisterAccessException {
		final float value = Float.intBitsToFloat(bits);
		require(value > 0 && value <= max);
		set(address, bits);
	}

	private static <T> void choose(final Set<T> chosen, final T one, final int value) throws RegisterAccessException {
		require(value == 0 || value == 1);
		if (value == 1) chosen.add(one);
		else chosen.remove(one);
	}

	private static void require(final boolean ok) throws RegisterAccessException {
		if (!ok) throw new RegisterAccessException(GvcpStatus.INVALID_PARAMETER.code(), "value out of range");
	}

	private void requireIdle() throws RegisterAccessException {
		if (isAcquiring()) throw new RegisterAccessException(GvcpStatus.BUSY.code(), "acquiring");
	}

	private int get(final int address) {
		return registers.getInt(address - BASE);
	}

	private void set(final int address, final int value) {
		registers.putInt(address - BASE, value);
	}

	// -- Acquisition --

	/** Whether images are being taken. */
	public boolean isAcquiring() {
		final AcquisitionThread current = acquisition;
		return current != null && current.isAlive();
	}

	private TestPattern pattern(final long timestamp) {
		return new TestPattern(get(PIXEL_FORMAT), get(WIDTH), get(HEIGHT), get(OFFSET_X), get(OFFSET_Y), timestamp);
	}

	/** Rows of the n-th image, counting from 0: all, or from 1 to all of them in steps. */
	static int rows(final long n, final int height, final boolean variable) {
		return variable ? (int) (1 + n * HEIGHT_STEP % height) : height;
	}

	private Set<PatternChunk> chunks() {
		return get(CHUNK_MODE) == 0 ? Set.of() : EnumSet.copyOf(chunks);
	}

	private PatternFrame frame(final TestPattern pattern, final Set<PatternChunk> wanted) {
		final int leaderHeight = get(VARIABLE_HEIGHT) == LEADER_OPEN ? 0 : get(HEIGHT);
		return new PatternFrame(pattern, leaderHeight, wanted, registers.getFloat(EXPOSURE_TIME - BASE),
			blockId -> tell(PatternEvent.EXPOSURE_END, blockId, ByteBuffer.allocate(8).putLong(blockId).array()));
	}

	private void tell(final PatternEvent event, final long blockId, final byte[] data) {
		if (events.contains(event) && messages.isOpen()) messages.send(event.id(), blockId, data);
	}

	private void start() {
		if (isAcquiring()) return;
		final int mode = get(ACQUISITION_MODE);
		final long frames = mode == CONTINUOUS ? Long.MAX_VALUE : mode == SINGLE_FRAME ? 1 : get(FRAME_COUNT);
		triggers.drainPermits();
		final TestPattern fixed = pattern(0);
		final Set<PatternChunk> wanted = chunks();
		final boolean variable = get(VARIABLE_HEIGHT) != FIXED_HEIGHT;
		acquisition = new AcquisitionThread("Test pattern " + identity.serial(), frames,
			get(TRIGGER_MODE) == 1 ? triggers : null, () -> registers.getFloat(FRAME_RATE - BASE),
			n -> output.offer(frame(new TestPattern(fixed.pixelFormat(), fixed.width(),
				rows(n, fixed.height(), variable), fixed.offsetX(), fixed.offsetY(), output.timestamp()), wanted)));
		tell(PatternEvent.ACQUISITION_START, 0, null);
		acquisition.start();
	}

	private void stop() {
		final AcquisitionThread current = acquisition;
		if (current != null) current.end();
	}
}
