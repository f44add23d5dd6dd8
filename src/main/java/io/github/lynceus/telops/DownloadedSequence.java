package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.IntegrityReportBuilder;
import io.github.lynceus.camera.PixelStatistics;
import io.github.lynceus.camera.PlaneFacts;
import io.github.lynceus.camera.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Makes a sequence and its report of frames that were downloaded, now or earlier, whole or not. */
final class DownloadedSequence {

	private final String camera;
	private final SequenceInfo info;
	private final DownloadedFrames frames;

	DownloadedSequence(final String camera, final SequenceInfo info, final DownloadedFrames frames) {
		this.camera = camera;
		this.info = info;
		this.frames = frames;
	}

	/** @param packetsMissing packets it would take to complete a frame that arrived in part */
	Sequence sequence(final DownloadFigures figures, final FrameFileHead.TransferSettings transfer,
		final IntUnaryOperator packetsMissing)
	{
		return Sequence.builder(info.index(), info.width(), info.height()).camera(camera).moiFrameId(info.moiFrameId())
			.settings(settings()).unit(frames.common()).frameRate(frames.frameRate()).frames(frames)
			.report(report(figures, transfer, packetsMissing)).build();
	}

	private Map<String, String> settings() {
		final Map<String, String> settings = new LinkedHashMap<>();
		settings.put("Camera", camera);
		settings.put("Sequence", Integer.toString(info.index()));
		settings.put("Width", Integer.toString(info.width()));
		settings.put("Height", Integer.toString(info.height()));
		settings.put("OffsetX", Integer.toString(info.offsetX()));
		settings.put("OffsetY", Integer.toString(info.offsetY()));
		settings.put("FirstFrameID", Long.toString(info.firstFrameId()));
		settings.put("MOIFrameID", Long.toString(info.moiFrameId()));
		final FrameHeader header = frames.reference();
		if (header == null) return settings;
		settings.put("ExposureTime", Timing.text(header.integrationTime()) + " µs");
		settings.put("AcquisitionFrameRate", Timing.text(header.frameRate()) + " Hz");
		settings.put("CalibrationMode", header.calibrationLabel());
		settings.put("DataExp", Integer.toString(header.dataExp()));
		settings.put("DataOffset", Timing.text(header.dataOffset()));
		settings.put("TemperatureSensor", Timing.text(header.sensorTemperature()) + " °C");
		settings.put("DeviceSerialNumber", Long.toString((long) header.raw(HeaderField.DEVICE_SERIAL_NUMBER)));
		settings.put(header.frameId() == info.moiFrameId() ? "MOITime" : "Time", header.time().toString());
		return settings;
	}

	private IntegrityReport report(final DownloadFigures figures, final FrameFileHead.TransferSettings transfer,
		final IntUnaryOperator packetsMissing)
	{
		final IntegrityReportBuilder report = new IntegrityReportBuilder(camera, info.index())
			.frames(frames.frameId(0), frames.size(), info.moiFrameId())
			.passes(figures.passes(), figures.completeInFirstPass(), figures.recoveredByRetry())
			.resumed(figures.resumed()).resend(figures.framesByResend(), figures.packetsByResend())
			.resendAsked(transfer.resendRequested(), transfer.resendRefused())
			.losses(figures.packetsLost(), figures.duplicates(), figures.rejected()).overruns(figures.overruns())
			.transfer(transfer.seconds(), figures.bytes(), transfer.packetSize(), transfer.bitrate())
			.elapsed(transfer.elapsed()).imagesPerBlock(transfer.imagesPerBlock());
		final PixelStatistics statistics = new PixelStatistics();
		final List<Long> never = new ArrayList<>();
		final List<Plane> planes = IntStream.range(0, frames.size()).parallel().mapToObj(this::plane).toList();
		for (int i = 0; i < frames.size(); i++) {
			final Plane plane = planes.get(i);
			if (plane != null) {
				statistics.add(plane.facts(), plane.unit());
				continue;
			}
			if (!frames.isArrived(i)) never.add(frames.frameId(i));
			else report.incomplete(frames.frameId(i), Math.max(1, packetsMissing.applyAsInt(i)));
			statistics.addChecksum(frames.plane(i));
		}
		return report.neverArrived(never).values(statistics, frames.common().unit()).build();
	}

	/** What there is to say about a frame that is whole. */
	private record Plane(FrameUnit unit, PlaneFacts facts) {}

	/** Null for a frame that is not whole. By all processors at once, as gigabytes are looked at. */
	private Plane plane(final int i) {
		if (!frames.isComplete(i)) return null;
		final FrameUnit unit = frames.unit(i);
		return new Plane(unit, frames.store().facts(i, unit.firstSpecialCode()));
	}
}
