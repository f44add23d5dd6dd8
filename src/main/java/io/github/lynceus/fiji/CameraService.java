package io.github.lynceus.fiji;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.CheckRequest;
import io.github.lynceus.fiji.check.NetworkChecks;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;
import org.scijava.service.SciJavaService;

/**
 * Cameras for scripts and commands: {@code #@ CameraService cameras} in Groovy or Jython.
 * <p>
 * One camera at a time is the <em>current</em> one, the one connected last; every method speaks to it. All methods
 * block until the camera has done what was asked, show their progress in ImageJ's status bar, stop when the user
 * presses Esc, and throw {@link io.github.lynceus.camera.CameraException} with one plain sentence when something is
 * wrong. While the live view runs, settings may be changed: the stream is paused for as long as it takes.
 * </p>
 * <p>
 * What can be done with a connected camera is told by topic: {@link SettingsTopic settings}, {@link FeatureTopic
 * features}, {@link LiveTopic stream}, {@link BufferTopic memory}, {@link DownloadTopic downloads}, {@link
 * ControlTopic control}.
 * </p>
 */
public interface CameraService
	extends
		SciJavaService,
		SettingsTopic,
		FeatureTopic,
		LiveTopic,
		BufferTopic,
		DownloadTopic,
		ControlTopic
{

	// -- Finding and connecting --

	/**
	 * Looks for cameras.
	 *
	 * @param address where to ask, several separated by commas; empty to ask by broadcast on every network interface, and
	 *          the cameras simulated here
	 * @param seconds how long to listen for answers
	 * @return what answered, each device once; empty if nothing did
	 */
	List<DeviceInfo> discover(String address, double seconds);

	/**
	 * Looks for what goes wrong between a camera and this computer. The current camera's live view pauses meanwhile; a camera
	 * that another program controls is only asked.
	 *
	 * @param address of the camera; empty to ask by broadcast who is there, and test nothing else
	 * @return findings with what to do, as {@code text()} or one by one
	 */
	default CheckReport checkNetwork(final String address) {
		return NetworkChecks.run(this, CheckRequest.of(address));
	}

	/**
	 * Starts a simulated Telops camera inside this program.
	 *
	 * @param address a loopback address, for instance 127.0.0.2
	 * @param cooldown whether it starts warm, and has to cool down before it is ready
	 * @return the address
	 */
	String simulate(String address, boolean cooldown);

	/** Addresses of the cameras simulated by this program. */
	List<String> simulated();

	/**
	 * Connects to a camera and takes control of it, which makes it the current one. Settings of the camera are kept. If it
	 * is the current one already, nothing happens; another camera is disconnected first.
	 *
	 * @param address IPv4 address
	 */
	void connect(String address);

	/** Stops what runs and gives the camera back. Does nothing if there is none. */
	void disconnect();

	/** Whether there is a current camera and it still answers. */
	boolean isConnected();

	/** Name of the current camera with its address, for instance {@code Telops Inc. TS-IR (127.0.0.2)}; empty if none. */
	String cameraName();

	/** What the current camera is doing: disconnected, connected, streaming, … */
	String state();

	/** The long work that is being done now, such as a download, the newest last: to show it, and to stop it. */
	List<RunningJob> jobs();

	// -- Live --

	/** Closes the live view and stops the stream. Does nothing if there is none. */
	void stopLive();

	/** Whether the live view runs. */
	boolean isLive();

	// -- For programs --

	/** The current camera; throws if there is none. */
	Camera camera();

	/** The current camera if it is a Telops; throws if there is none or it is another kind. */
	TelopsCamera telops();
}
