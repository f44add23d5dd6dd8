package io.github.lynceus.fiji;

import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.CheckRequest;
import io.github.lynceus.fiji.check.NetworkChecks;
import io.github.lynceus.gige.DeviceInfo;
import java.util.List;
import org.scijava.service.SciJavaService;

/**
 * Cameras for scripts and commands: {@code #@ CameraService cameras} in Groovy or Jython.
 * <p>
 * Any number of cameras can be connected at once, each with its live view, its control panel and its downloads. One of
 * them is the <em>current</em> one, the one connected or selected last; the methods of {@link OneCamera} speak to it. A
 * script for several cameras need not change over between them: {@code cameras.on("192.168.0.10")} has the same methods
 * for that camera.
 * </p>
 * <p>
 * People change over by turning to a window of another camera. That counts from the next command or macro they start,
 * so that no macro or script that is running finds itself with another camera.
 * </p>
 */
public interface CameraService extends SciJavaService, CurrentCamera {

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
	 * Looks for what goes wrong between a camera and this computer. Its live view pauses meanwhile; a camera
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

	/**
	 * Starts a simulated camera of no particular make inside this program, whose pixels count up along x, y and time.
	 *
	 * @param address a loopback address, for instance 127.0.0.3
	 * @return the address
	 */
	String simulatePattern(String address);

	/** Addresses of the cameras simulated by this program. */
	List<String> simulated();

	/**
	 * Connects to a camera and takes control of it, which makes it the current one. Settings of the camera are kept, and
	 * other cameras stay connected. One that is connected already just becomes the current one.
	 *
	 * @param address IPv4 address
	 */
	void connect(String address);

	/** Stops what runs and gives the current camera back; of those left, the one used last becomes the current one. */
	@Override
	void disconnect();

	/** The same with all cameras. */
	void disconnectAll();

	// -- Several cameras --

	/** The cameras that are connected, in the order they were first, whether or not they still answer. */
	List<OneCamera> connected();

	/**
	 * A certain camera, whichever is current.
	 *
	 * @param camera its address, connected or not; or a part of the name of a connected one, or its serial number, or what
	 *          its owner calls it
	 * @throws io.github.lynceus.camera.CameraException if no connected camera has that name, or several have
	 */
	OneCamera on(String camera);

	/**
	 * Makes a connected camera the current one.
	 *
	 * @param camera as for {@link #on}
	 */
	void select(String camera);

	/**
	 * Makes the camera the current one whose window a person turned to, if they did since one was connected or selected:
	 * to be called when they begin something.
	 */
	void settle();
}
