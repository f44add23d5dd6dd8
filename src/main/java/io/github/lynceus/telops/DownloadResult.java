package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.IntegrityReportBuilder;
import io.github.lynceus.camera.PixelStatistics;
import io.github.lynceus.camera.Sequence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a sequence and its report of what a download collected, whole or not. */
final class DownloadResult {

	/** IP, UDP and GVSP headers in a packet. */
	private static final int OVERHEAD = 36;
	private static final double NANOS = 1e9;

	private final String camera;
	private final SequenceInfo info;
	private final FrameCollector frames;
	private int packetSize = 1500;
	private double bitrate;
	private double seconds;

	DownloadResult(final String camera, final SequenceInfo info, final FrameCollector frames) {
		this.camera = camera;
		this.info = info;
		this.frames = frames;
	}

	void transferredWith(final int size, final double mbits) {
		packetSize = size;
		bitrate = mbits;
	}

	/** Adds the time of one run. */
	void timed(final double time) {
		seconds += time;
	}

	double seconds() {
		return seconds;
	}

	int sequenceIndex() {
		return info.index();
	}

	// -- Sequence --

	Sequence sequence() {
		final FrameHeader reference = reference();
		final Sequence.Builder builder = Sequence.builder(info.index(), info.width(), info.height()).camera(camera)
			.moiFrameId(info.moiFrameId()).settings(settings(reference));
		final double rate = reference == null ? 0 : reference.frameRate();
		final FrameUnit common = reference == null ? FrameUnit.COUNTS : reference.unit();
		builder.frameRate(rate).report(report(common));
		for (int i = 0; i < frames.size(); i++) {
			final byte[] header = frames.header(i);
			final FrameHeader own = FrameHeader.isHeader(header) ? FrameHeader.of(header) : null;
			builder.unit(own == null ? common : own.unit());
			builder.frame(frames.frameId(i), frames.plane(i), header, time(i, own, reference, rate), frames.isArrived(i),
				frames.isWhole(i));
		}
		return builder.build();
	}

	/** Header of the moment of interest, or of the first frame that arrived; null when none did. */
	private FrameHeader reference() {
		final long moi = info.moiFrameId() - frames.frameId(0);
		if (moi >= 0 && moi < frames.size() && frames.isArrived((int) moi))
			return FrameHeader.of(frames.header((int) moi));
		for (int i = 0; i < frames.size(); i++)
			if (frames.isArrived(i)) return FrameHeader.of(frames.header(i));
		return null;
	}

	/** By the camera's clock where the frame has one, otherwise by its number. */
	private double time(final int i, final FrameHeader own, final FrameHeader reference, final double rate) {
		if (own != null && reference != null) {
			final Duration since = Duration.between(reference.time(), own.time());
			return since.toNanos() / NANOS + nominal(reference.frameId(), rate);
		}
		return nominal(frames.frameId(i), rate);
	}

	private double nominal(final long id, final double rate) {
		return rate > 0 ? (id - info.moiFrameId()) / rate : 0;
	}

	private Map<String, String> settings(final FrameHeader header) {
		final Map<String, String> settings = new LinkedHashMap<>();
		settings.put("Camera", camera);
		settings.put("Sequence", Integer.toString(info.index()));
		settings.put("Width", Integer.toString(info.width()));
		settings.put("Height", Integer.toString(info.height()));
		settings.put("OffsetX", Integer.toString(info.offsetX()));
		settings.put("OffsetY", Integer.toString(info.offsetY()));
		settings.put("FirstFrameID", Long.toString(info.firstFrameId()));
		settings.put("MOIFrameID", Long.toString(info.moiFrameId()));
		if (header == null) return settings;
		settings.put("ExposureTime", Timing.text(header.integrationTime()) + " µs");
		settings.put("AcquisitionFrameRate", Timing.text(header.frameRate()) + " Hz");
		settings.put("CalibrationMode", header.calibrationLabel());
		settings.put("DataExp", Integer.toString(header.dataExp()));
		settings.put("DataOffset", Timing.text(header.dataOffset()));
		settings.put("TemperatureSensor", Timing.text(header.sensorTemperature()) + " °C");
		settings.put("DeviceSerialNumber", Long.toString((long) header.raw(HeaderField.DEVICE_SERIAL_NUMBER)));
		final Instant time = header.time();
		settings.put(header.frameId() == info.moiFrameId() ? "MOITime" : "Time", time.toString());
		return settings;
	}

	// -- Report --

	private IntegrityReport report(final FrameUnit common) {
		final IntegrityReportBuilder report = new IntegrityReportBuilder(camera, info.index())
			.frames(frames.frameId(0), frames.size(), info.moiFrameId())
			.passes(frames.passes(), frames.completeInFirstPass(), frames.recoveredByRetry())
			.resend(frames.framesByResend(), frames.packetsByResend())
			.losses(frames.packetsLost(), frames.duplicates(), frames.rejected())
			.transfer(seconds, frames.bytes(), packetSize, bitrate);
		final PixelStatistics statistics = new PixelStatistics();
		final List<Long> never = new ArrayList<>();
		final int wordsPerPacket = Math.max(1, (packetSize - OVERHEAD) / 2);
		for (int i = 0; i < frames.size(); i++) {
			if (frames.isWhole(i)) statistics.add(frames.plane(i), FrameHeader.of(frames.header(i)).unit());
			else {
				statistics.addChecksum(frames.plane(i));
				if (frames.isArrived(i)) report.incomplete(frames.frameId(i), frames.packetsMissing(i, wordsPerPacket));
				else never.add(frames.frameId(i));
			}
		}
		return report.neverArrived(never).values(statistics, common.unit()).build();
	}

	/** What a user can do about missing frames. */
	String advice() {
		return frames.bytes() == 0 ? "nothing of it reached this computer; let UDP through its firewall, or set the packet "
			+ "size to 1500." : "the frames that arrived are kept; lower the bitrate, allow more retries or use resend.";
	}
}
