package io.github.lynceus.fiji;

import ij.ImagePlus;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Whichever camera is the current one when a method is called: each passes on to {@link #current}. What takes several
 * calls and must not change over to another camera in between asks for that once, and goes on with what it got.
 */
public interface CurrentCamera extends OneCamera {

	/**
	 * The current camera, the same one whatever becomes current later. When none is connected, it is the last one that was:
	 * what was downloaded from it is still there.
	 */
	OneCamera current();

	// -- CameraAccess methods --

	@Override
	default <T> T ask(final Function<CameraSession, T> question) {
		return current().ask(question);
	}

	@Override
	default <T> T change(final Function<CameraSession, T> change) {
		return current().change(change);
	}

	@Override
	default <T> T work(final BiFunction<CameraSession, Progress, T> work) {
		return current().work(work);
	}

	@Override
	default <T> T await(final BiFunction<CameraSession, Progress, T> waiting) {
		return current().await(waiting);
	}

	@Override
	default <T> T peek(final Function<CameraSession, T> question) {
		return current().peek(question);
	}

	// -- DownloadTopic methods --

	@Override
	default ImagePlus download(final String sequences, final Map<String, ?> options) {
		return current().download(sequences, options);
	}

	@Override
	default ImagePlus recordingImage() {
		return current().recordingImage();
	}

	@Override
	default Recording recording() {
		return current().recording();
	}

	// -- OneCamera methods --

	@Override
	default String address() {
		return current().address();
	}

	@Override
	default void disconnect() {
		current().disconnect();
	}

	@Override
	default boolean isConnected() {
		return current().isConnected();
	}

	@Override
	default String cameraName() {
		return current().cameraName();
	}

	@Override
	default String state() {
		return current().state();
	}

	@Override
	default List<RunningJob> jobs() {
		return current().jobs();
	}

	@Override
	default void stopLive() {
		current().stopLive();
	}

	@Override
	default boolean isLive() {
		return current().isLive();
	}

	@Override
	default Camera camera() {
		return current().camera();
	}

	@Override
	default TelopsCamera telops() {
		return current().telops();
	}

	@Override
	default String toSelect() {
		return current().toSelect();
	}

	@Override
	default void attended() {
		current().attended();
	}
}
