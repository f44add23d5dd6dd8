package io.github.lynceus.fiji;

import io.github.lynceus.camera.Progress;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The five ways to do something with a camera. Everything offered for it is made of them, and so can be
 * what a script or a command needs beyond that. All throw {@link io.github.lynceus.camera.CameraException} when it is
 * not connected.
 */
public interface CameraAccess {

	/** Asks something, one thread at a time. */
	<T> T ask(Function<CameraSession, T> question);

	/** Changes something the camera refuses while it streams: the live view is paused for as long as it takes. */
	<T> T change(Function<CameraSession, T> change);

	/** Does long work, one thread at a time, with its progress in ImageJ's status bar; Esc cancels it. */
	<T> T work(BiFunction<CameraSession, Progress, T> work);

	/** The same for waiting: other threads may use the camera meanwhile, as what is waited for may be their doing. */
	<T> T await(BiFunction<CameraSession, Progress, T> waiting);

	/**
	 * Reads something short beside whatever is being done with the camera, without waiting for that: for windows that show
	 * its state. Nothing may be written, not even what selects the meaning of a register.
	 */
	<T> T peek(Function<CameraSession, T> question);
}
