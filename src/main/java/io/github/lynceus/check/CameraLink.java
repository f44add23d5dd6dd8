package io.github.lynceus.check;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.telops.ConnectOptions;
import io.github.lynceus.telops.TelopsCamera;
import java.time.Duration;

/** A camera that may be written to, with no more than a check needs of it. */
public interface CameraLink extends AutoCloseable {

	/** In control of the camera. */
	ControlChannel control();

	/**
	 * Lets it send as it is set.
	 *
	 * @param packetSize bytes with all headers
	 * @param receiveBuffer bytes wanted for the socket, where that can be chosen
	 */
	FrameStream start(int packetSize, int receiveBuffer);

	/** Gives the camera back, if it was opened for this. */
	@Override
	void close();

	/** A camera that somebody holds and goes on holding. */
	static CameraLink of(final Camera camera) {
		return new OfCamera(camera, () -> {});
	}

	/** A camera that somebody holds and goes on holding. */
	static CameraLink of(final TelopsCamera camera) {
		return new OfTelops(camera, () -> {});
	}

	/** Takes control of a camera nobody controls; no setting of it is changed. */
	static CameraLink open(final DeviceInfo device, final Progress progress) {
		final OpenOptions options = OpenOptions.defaults().withPatience(Duration.ZERO);
		if (TelopsCamera.isTelops(device)) {
			final TelopsCamera telops = TelopsCamera.connect(device, ConnectOptions.defaults()
				.withOpen(options.withDescribe(false)).withReadyPatience(Duration.ZERO), progress);
			return new OfTelops(telops, telops::close);
		}
		final Camera camera = Camera.open(device, options, progress);
		return new OfCamera(camera, camera::close);
	}

	/** Any camera. */
	record OfCamera(Camera camera, Runnable end) implements CameraLink {

		@Override
		public ControlChannel control() {
			return camera.control();
		}

		@Override
		public FrameStream start(final int packetSize, final int receiveBuffer) {
			return camera.start(camera.streamOptions().toBuilder().probePacketSize(false).packetSize(packetSize)
				.receiveBuffer(receiveBuffer).build());
		}

		@Override
		public void close() {
			end.run();
		}
	}

	/** A Telops camera, which has more to do before it sends. */
	record OfTelops(TelopsCamera camera, Runnable end) implements CameraLink {

		@Override
		public ControlChannel control() {
			return camera.camera().control();
		}

		@Override
		public FrameStream start(final int packetSize, final int receiveBuffer) {
			return camera.startAcquisition(packetSize);
		}

		@Override
		public void close() {
			end.run();
		}
	}
}
