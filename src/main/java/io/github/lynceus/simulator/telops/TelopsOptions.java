package io.github.lynceus.simulator.telops;

import java.nio.file.Path;
import java.util.Set;

/**
 * How one simulated Telops camera differs from another. Immutable: every method with an argument gives a changed
 * copy.
 */
public final class TelopsOptions {

	private int serial = 1001;
	private String userName = "";
	private double timeScale = 1;
	private boolean cooldown;
	private boolean geometryHang;
	private int registerLatencyMillis;
	private boolean unlimitedDownload;
	private boolean lockedCenterImage;
	private int seed = 1;
	private int badPixels;
	private boolean hotSpot;
	private long memoryBytes = 17_179_869_184L;
	private double armSeconds = 0.1;
	private boolean liveWhileRecording = true;
	private Path configurationFile;
	private Firmware firmware = Firmware.XML_12_7;
	private boolean highGain = true;
	private Set<Malfunction> malfunctions = Set.of();

	private TelopsOptions() {}

	private TelopsOptions(final TelopsOptions other) {
		serial = other.serial;
		userName = other.userName;
		timeScale = other.timeScale;
		cooldown = other.cooldown;
		geometryHang = other.geometryHang;
		registerLatencyMillis = other.registerLatencyMillis;
		unlimitedDownload = other.unlimitedDownload;
		lockedCenterImage = other.lockedCenterImage;
		seed = other.seed;
		badPixels = other.badPixels;
		hotSpot = other.hotSpot;
		memoryBytes = other.memoryBytes;
		armSeconds = other.armSeconds;
		liveWhileRecording = other.liveWhileRecording;
		configurationFile = other.configurationFile;
		firmware = other.firmware;
		highGain = other.highGain;
		malfunctions = other.malfunctions;
	}

	/** A cooled camera with a calibration loaded, ready to acquire, in real time, without faults. */
	public static TelopsOptions defaults() {
		return new TelopsOptions();
	}

	// -- Identity --

	/** Unit number, 0 to 99999; the serial number reads TELnnnnn. */
	public int serial() {
		return serial;
	}

	/** @see #serial() */
	public TelopsOptions serial(final int value) {
		if (value < 0 || value > 99_999) {
			throw new IllegalArgumentException("serial number " + value + " is not between 0 and 99999");
		}
		final TelopsOptions copy = new TelopsOptions(this);
		copy.serial = value;
		return copy;
	}

	/** User-defined name, up to 15 bytes. */
	public String userName() {
		return userName;
	}

	/** @see #userName() */
	public TelopsOptions userName(final String value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.userName = value;
		return copy;
	}

	// -- Time --

	/**
	 * Seconds that pass while the camera does what takes a real one a second: recording, arming, cooling, loading a
	 * calibration, correcting, compacting. Live images and transfers keep their real pace.
	 */
	public double timeScale() {
		return timeScale;
	}

	/** @see #timeScale() */
	public TelopsOptions timeScale(final double value) {
		if (!(value > 0)) {
			throw new IllegalArgumentException("time scale " + value + " is not positive");
		}
		final TelopsOptions copy = new TelopsOptions(this);
		copy.timeScale = value;
		return copy;
	}

	/** Whether the camera starts warm: it boots, cools down and loads its calibration first. */
	public boolean cooldown() {
		return cooldown;
	}

	/** @see #cooldown() */
	public TelopsOptions cooldown(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.cooldown = value;
		return copy;
	}

	/** Seconds the detector needs from arming until it can start; 2 on a real camera, 0.1 unless set. */
	public double armSeconds() {
		return armSeconds;
	}

	/** @see #armSeconds() */
	public TelopsOptions armSeconds(final double value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.armSeconds = value;
		return copy;
	}

	/** Milliseconds every register access takes; 5 to 10 on a real camera. */
	public int registerLatencyMillis() {
		return registerLatencyMillis;
	}

	/** @see #registerLatencyMillis() */
	public TelopsOptions registerLatencyMillis(final int value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.registerLatencyMillis = value;
		return copy;
	}

	// -- Images --

	/** Whether transfers ignore their bit rate and go as fast as the link takes them. */
	public boolean unlimitedDownload() {
		return unlimitedDownload;
	}

	/** @see #unlimitedDownload() */
	public TelopsOptions unlimitedDownload(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.unlimitedDownload = value;
		return copy;
	}

	/** Whether live images keep coming while the memory buffer records. */
	public boolean liveWhileRecording() {
		return liveWhileRecording;
	}

	/** @see #liveWhileRecording() */
	public TelopsOptions liveWhileRecording(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.liveWhileRecording = value;
		return copy;
	}

	// -- Build and faults --

	/** Whether the window cannot leave the middle of the sensor, as in some builds. */
	public boolean lockedCenterImage() {
		return lockedCenterImage;
	}

	/** @see #lockedCenterImage() */
	public TelopsOptions lockedCenterImage(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.lockedCenterImage = value;
		return copy;
	}

	/** Version of the firmware; 12.7 unless set. */
	public Firmware firmware() {
		return firmware;
	}

	/** @see #firmware() */
	public TelopsOptions firmware(final Firmware value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.firmware = value;
		return copy;
	}

	/** Whether the detector has its small well as well; without it, asking for it is an error when arming. */
	public boolean highGain() {
		return highGain;
	}

	/** @see #highGain() */
	public TelopsOptions highGain(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.highGain = value;
		return copy;
	}

	/** What is broken from the beginning. */
	public Set<Malfunction> malfunctions() {
		return malfunctions;
	}

	/** @see #malfunctions() */
	public TelopsOptions malfunctions(final Malfunction... values) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.malfunctions = Set.of(values);
		return copy;
	}

	/** Bytes of the memory buffer; 16 GiB unless set, 32 GiB exist. */
	public long memoryBytes() {
		return memoryBytes;
	}

	/** @see #memoryBytes() */
	public TelopsOptions memoryBytes(final long value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.memoryBytes = value;
		return copy;
	}

	/** Whether the camera falls silent when one register of the window changes twice within a second. */
	public boolean geometryHang() {
		return geometryHang;
	}

	/** @see #geometryHang() */
	public TelopsOptions geometryHang(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.geometryHang = value;
		return copy;
	}

	/** Where everything that looks random begins: first FrameID, bad pixels, temperatures. */
	public int seed() {
		return seed;
	}

	/** @see #seed() */
	public TelopsOptions seed(final int value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.seed = value;
		return copy;
	}

	/** Number of bad pixels. */
	public int badPixels() {
		return badPixels;
	}

	/** @see #badPixels() */
	public TelopsOptions badPixels(final int value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.badPixels = value;
		return copy;
	}

	/** Whether a small square of the scene is too hot to measure. */
	public boolean hotSpot() {
		return hotSpot;
	}

	/** @see #hotSpot() */
	public TelopsOptions hotSpot(final boolean value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.hotSpot = value;
		return copy;
	}

	/** Where SaveConfiguration keeps the settings from one run to the next; null to keep them only until the end. */
	public Path configurationFile() {
		return configurationFile;
	}

	/** @see #configurationFile() */
	public TelopsOptions configurationFile(final Path value) {
		final TelopsOptions copy = new TelopsOptions(this);
		copy.configurationFile = value;
		return copy;
	}
}
