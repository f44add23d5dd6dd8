package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A camera made from nothing but a vendor's description: it serves the file, remembers what is written to its registers,
 * and, where Width, Height, PixelFormat and AcquisitionStart are plain registers, sends {@link TestPattern}s.
 * <p>
 * It begins with plausible values where they are plain registers: what says whether a feature is implemented or
 * available says yes, limits are generous. Whatever a formula decides is left at zero.
 * </p>
 */
public final class GenericModel implements DeviceModel {

	private static final int SIZE_MAX = 4096;
	private static final int LIMIT = 0x7FFF;
	private static final double REAL_LIMIT = 1_000_000;
	private static final double RATE = 25;
	private static final double MAX_RATE = 1000;
	private static final long[] DESCRIPTION_ADDRESSES = { 0x8000_0000L, 0x7000_0000L, 0x6000_0000L, 0xB000_0000L };
	private static final long DESCRIPTION_ROOM = 0x0100_0000;

	private final byte[] xml;
	private final String fileName;
	private final VendorDescription description;
	private final DeviceIdentity identity;
	private final RememberedBytes memory = new RememberedBytes();
	private final List<CommandRegister> commands = new ArrayList<>();
	private final Optional<PlainRegister> width;
	private final Optional<PlainRegister> height;
	private final Optional<PlainRegister> pixelFormat;
	private final Optional<PlainRegister> payloadSize;
	private final Optional<PlainRegister> frameRate;
	private StreamOutput output;
	private volatile AcquisitionThread acquisition;

	/** A register that does something when a value is written to it. */
	private record CommandRegister(String name, PlainRegister register, long value) {}

	/**
	 * @param fileName as the first URL register shall say
	 * @param xml the description, not zipped
	 * @param serial serial number, at most 15 bytes
	 * @throws SimulatorException if it is no GenICam description
	 */
	public GenericModel(final String fileName, final byte[] xml, final String serial) {
		this.xml = markup(xml);
		this.fileName = fileName;
		description = new VendorDescription(this.xml);
		identity = new DeviceIdentity(cut(description.vendor()), cut(description.model()), "simulated",
			"Simulated from its description", serial, "", 0x0200_4C59_0000L | (fileName + serial).hashCode() & 0xFFFF,
			0x0002_0000, 125_000_000);
		width = description.register("Width");
		height = description.register("Height");
		pixelFormat = description.register("PixelFormat");
		payloadSize = description.register("PayloadSize");
		frameRate = description.register("AcquisitionFrameRate").or(() -> description.register("AcquisitionFrameRateAbs"));
		rememberCommands();
		begin();
	}

	/** The file from its first tag on, as those saved from a tool's output begin with a line about the camera. */
	private static byte[] markup(final byte[] file) {
		int start = 0;
		while (start < file.length && file[start] != '<') start++;
		return Arrays.copyOfRange(file, start, file.length);
	}

	private static String cut(final String text) {
		return text.length() > 31 ? text.substring(0, 31) : text;
	}

	private void rememberCommands() {
		for (final String name : description.names("Command")) {
			final OptionalLong value = description.child(name, "CommandValue").map(VendorDescription::number)
				.orElse(OptionalLong.empty());
			description.register(name).ifPresent(register -> value.ifPresent(
				v -> commands.add(new CommandRegister(name, register, v))));
		}
	}

	// -- First values --

	private void begin() {
		for (final String name : description.names(null)) {
			for (final String condition : new String[] { "pIsImplemented", "pIsAvailable" }) referred(name, condition, -1, -1);
			referred(name, "pMax", LIMIT, REAL_LIMIT);
			referred(name, "pInc", 1, 1);
		}
		for (final String size : new String[] { "SensorWidth", "SensorHeight", "WidthMax", "HeightMax" }) {
			put(description.register(size), SIZE_MAX);
		}
		for (final String size : new String[] { "Width", "Height" }) referred(size, "pMax", SIZE_MAX, SIZE_MAX);
		put(width, 640);
		put(height, 480);
		final var formats = description.entries("PixelFormat");
		put(pixelFormat, formats.getOrDefault("Mono8", formats.getOrDefault("Mono16",
			formats.values().stream().findFirst().orElse((long) PixelFormat.MONO8.code()))));
		final Long continuous = description.entries("AcquisitionMode").get("Continuous");
		if (continuous != null) put(description.register("AcquisitionMode"), continuous);
		frameRate.ifPresent(rate -> rate.setDouble(memory, RATE));
	}

	private void put(final Optional<PlainRegister> register, final long value) {
		register.ifPresent(r -> r.set(memory, value));
	}

	/** Sets the register another node refers to. @param value all bits if -1, and never more than fit */
	private void referred(final String name, final String reference, final long value, final double real) {
		final Optional<PlainRegister> register = description.child(name, reference).flatMap(description::register);
		if (register.isEmpty()) return;
		final PlainRegister r = register.get();
		if (r.real()) r.setDouble(memory, real);
		else r.set(memory, value < 0 && r.bits() > 8 ? 1 : Math.min(value, r.bits() > 62 ? value : (1L << r.bits()) - 1));
	}

	// -- DeviceModel methods --

	@Override
	public DeviceIdentity identity() {
		return identity;
	}

	@Override
	public byte[] description() {
		return xml.clone();
	}

	@Override
	public String descriptionFileName() {
		return fileName;
	}

	@Override
	public long descriptionAddress() {
		for (final long candidate : DESCRIPTION_ADDRESSES) {
			final boolean taken = description.names(null).stream().map(description::register).flatMap(Optional::stream)
				.anyMatch(r -> r.address() >= candidate && r.address() < candidate + DESCRIPTION_ROOM);
			if (!taken) return candidate;
		}
		return DeviceModel.super.descriptionAddress();
	}

	@Override
	public boolean hasLowRegisters() {
		return true;
	}

	@Override
	public void attach(final StreamOutput stream) {
		output = stream;
	}

	@Override
	public void read(final long address, final byte[] into) {
		put(payloadSize, image(0).payloadSize());
		memory.read(address, into);
	}

	@Override
	public void write(final long address, final byte[] data) throws RegisterAccessException {
		if (!memory.write(address, data)) {
			throw new RegisterAccessException(GvcpStatus.INVALID_ADDRESS.code(), "no more registers can be remembered");
		}
		final List<CommandRegister> given = commands.stream()
			.filter(c -> c.register().touches(address, data.length) && c.register().holds(memory, c.value())).toList();
		// NB: commands are done at once, which clients see by the value being gone.
		for (final CommandRegister command : given) command.register().set(memory, 0);
		for (final CommandRegister command : given) execute(command.name());
	}

	private void execute(final String command) throws RegisterAccessException {
		if (command.equals("AcquisitionStart")) start();
		if (command.equals("AcquisitionStop") || command.equals("AcquisitionAbort")) stop();
	}

	@Override
	public void controlReleased() {
		stop();
	}

	@Override
	public void close() {
		stop();
	}

	// -- Acquisition --

	/** Whether images are being taken. */
	public boolean isAcquiring() {
		final AcquisitionThread current = acquisition;
		return current != null && current.isAlive();
	}

	/** Of the present settings; what is no plain register is as at first. */
	private TestPattern image(final long timestamp) {
		final int code = (int) (long) pixelFormat.map(r -> r.get(memory)).orElse((long) PixelFormat.MONO8.code());
		return new TestPattern(code, size(width, 640), size(height, 480), 0, 0, timestamp);
	}

	private int size(final Optional<PlainRegister> register, final int otherwise) {
		return (int) Math.max(0, Math.min(0xFFFF, register.map(r -> r.get(memory)).orElse((long) otherwise)));
	}

	private void start() throws RegisterAccessException {
		if (isAcquiring()) return;
		final TestPattern fixed = image(0);
		final boolean possible = PatternFormat.of(fixed.pixelFormat()) != null &&
			PixelFormat.of(fixed.pixelFormat()).imageSize(fixed.width(), fixed.height()) <= 1 << 28;
		if (!possible) throw new RegisterAccessException(GvcpStatus.ERROR.code(), "no pattern of this format and size");
		acquisition = new AcquisitionThread("Generic camera " + identity.serial(), Long.MAX_VALUE, null, this::rate,
			n -> output.offer(new TestPattern(fixed.pixelFormat(), fixed.width(), fixed.height(), 0, 0, output.timestamp())));
		acquisition.start();
	}

	private double rate() {
		final double rate = frameRate.map(r -> r.getDouble(memory)).orElse(RATE);
		return rate > 0 && rate <= MAX_RATE ? rate : RATE;
	}

	private void stop() {
		final AcquisitionThread current = acquisition;
		if (current != null) current.end();
	}
}
