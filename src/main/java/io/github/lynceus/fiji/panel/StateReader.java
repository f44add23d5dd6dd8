package io.github.lynceus.fiji.panel;

import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.SensorControls;
import io.github.lynceus.fiji.CameraControls;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.fiji.CameraSession;
import io.github.lynceus.fiji.Subwindow;
import io.github.lynceus.gige.ChannelStatistics;
import io.github.lynceus.telops.BufferInfo;
import io.github.lynceus.telops.CameraState;
import io.github.lynceus.telops.MemoryBuffer;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Reads the state of a camera once. */
final class StateReader {

	/** Asking for more sequences than these each time would keep the camera busy. */
	private static final int FEW = 64;

	private final OneCamera camera;
	private final PanelState before;
	private final boolean fresh;

	StateReader(final OneCamera camera, final PanelState before, final boolean fresh) {
		this.camera = camera;
		this.before = before;
		this.fresh = fresh;
	}

	PanelState read() {
		final boolean telops = TelopsCamera.isTelops(camera.camera().info());
		final CameraStatus status = camera.peek(session -> telops ? status(session.telops()) : status(session));
		final LinkState link = camera.peek(this::link);
		// A job may set the camera to something else for a while; what that is interests nobody.
		if (!camera.jobs().isEmpty()) {
			return new PanelState(status, before.settings(), before.memory(), before.triggers(), link);
		}
		final SettingsState settings = camera.peek(session -> settings(session, telops));
		return new PanelState(status, settings, telops ? memory(status) : null, triggers(telops), link);
	}

	// -- Status --

	private static CameraStatus status(final TelopsCamera camera) {
		final CameraState state = camera.state();
		final boolean streaming = state == CameraState.STREAMING;
		return new CameraStatus(state.toString(), reason(camera, state), streaming, known(camera::sensorTemperature));
	}

	private static String reason(final TelopsCamera camera, final CameraState state) {
		return switch (state) {
			case NOT_READY -> String.join(", ", camera.notReadyReasons());
			case STREAMING -> camera.isStreaming() ? "live" : "memory " + camera.buffer().status();
			case STANDBY -> "its detector is switched off";
			case ERROR -> "it reports a fault with its light; Diagnostics tells more";
			default -> "";
		};
	}

	private static CameraStatus status(final CameraSession session) {
		final String state = session.state();
		return new CameraStatus(state, "", state.equals("streaming"),
			known(() -> new SensorControls(session.camera()).temperature()));
	}

	// -- Settings --

	private static SettingsState settings(final CameraSession session, final boolean telops) {
		final CameraControls controls = session.controls();
		final int[] offset = controls.offset();
		final int[] size = controls.resolution();
		return new SettingsState(new Subwindow(offset[0], offset[1], size[0], size[1]), known(controls::frameRate),
			known(controls::frameRateMax), known(controls::integrationTime), controls.calibrationMode(),
			telops ? session.telops().calibration().active().toString() : "", controls.forecast());
	}

	/** Some cameras do not have all. */
	private static double known(final DoubleSupplier value) {
		try {
			return value.getAsDouble();
		}
		catch (final RuntimeException absent) {
			return Double.NaN;
		}
	}

	// -- Memory and triggers --

	/**
	 * Sequences and triggers are selected to be read, so nobody else may use the camera meanwhile; and while it acquires it
	 * does not tell what its memory holds.
	 */
	private MemoryState memory(final CameraStatus status) {
		if (status.streaming()) return before.memory();
		return camera.ask(session -> {
			final MemoryBuffer buffer = session.telops().buffer();
			if (!buffer.exists()) return null;
			if (isKnown(buffer)) return new MemoryState(before.memory().info(), camera.reports());
			final BufferInfo info = buffer.info();
			return info.status().isAtRest() || before.memory() == null ? new MemoryState(info, camera.reports())
				: before.memory();
		});
	}

	private boolean isKnown(final MemoryBuffer buffer) {
		if (fresh || before.memory() == null) return false;
		final int held = before.memory().info().sequences().size();
		return held > FEW && held == buffer.sequenceCount();
	}

	private List<TriggerState> triggers(final boolean telops) {
		return camera.ask(session -> telops ? TriggerReader.of(session.telops())
			: TriggerReader.of(session.camera().features(), before.triggers(), fresh));
	}

	// -- Link --

	private LinkState link(final CameraSession session) {
		final ChannelStatistics control = session.camera().control().statistics();
		final FrameStream stream = session.stream();
		if (stream == null) return before.link() == null ? LinkState.without(control) : before.link().ended(control);
		return new LinkState(control, stream.statistics(), stream.isRunning(), stream.packetSize(),
			stream.receiveBufferAdvice(), stream.receiveBufferFill(), stream.framesSkipped(), System.nanoTime());
	}
}
