package io.github.lynceus.fiji;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;

/**
 * Everything that can be done with one camera. {@link CameraService} does it with the current one, {@link
 * CameraService#on} gives a certain one whichever is current.
 * <p>
 * All methods block until the camera has done what was asked, show their progress in ImageJ's status bar, stop when the
 * user presses Esc, and throw {@link io.github.lynceus.camera.CameraException} with one plain sentence when something is
 * wrong. While the live view runs, settings may be changed: the stream is paused for as long as it takes.
 * </p>
 * <p>
 * What can be done is told by topic: {@link SettingsTopic settings}, {@link FeatureTopic features}, {@link LiveTopic
 * stream}, {@link BufferTopic memory}, {@link DownloadTopic downloads}, {@link ControlTopic control}.
 * </p>
 */
public interface OneCamera
	extends
		SettingsTopic,
		FeatureTopic,
		LiveTopic,
		BufferTopic,
		DownloadTopic,
		ControlTopic
{

	/** IPv4 address; empty if no camera was ever connected. */
	String address();

	/** Stops what runs and gives the camera back. Does nothing if it is not connected. */
	void disconnect();

	/** Whether it is connected and still answers. */
	boolean isConnected();

	/** Its name with its address, for instance {@code Telops Inc. TS-IR (127.0.0.2)}; empty if it is not connected. */
	String cameraName();

	/** What it is doing: disconnected, connected, streaming, … */
	String state();

	/** The long work that is being done with it now, such as a download, the newest last: to show it, and to stop it. */
	List<RunningJob> jobs();

	// -- Live --

	/** Closes the live view and stops the stream. Does nothing if there is none. */
	void stopLive();

	/** Whether the live view runs. */
	boolean isLive();

	// -- For programs --

	/** The camera itself; throws if it is not connected. */
	Camera camera();

	/** The camera itself if it is a Telops; throws if it is not connected or of another kind. */
	TelopsCamera telops();

	/** What a recorded macro line has to select before it is for this camera; empty while no other is connected. */
	String toSelect();

	/** Says that a person turned to a window of this camera: what they choose next from the menu is for it. */
	void attended();
}
