package io.github.lynceus.fiji;

import ij.ImagePlus;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;
import java.util.Map;
import org.scijava.service.SciJavaService;

/**
 * Cameras for scripts and commands: {@code #@ CameraService cameras} in Groovy or Jython.
 * <p>
 * One camera at a time is the <em>current</em> one, the one connected last; every method speaks to it. All methods
 * block until the camera has done what was asked, show their progress in ImageJ's status bar, stop when the user
 * presses Esc, and throw {@link io.github.lynceus.camera.CameraException} with one plain sentence when something is
 * wrong. While the live view runs, settings may be changed: the stream is paused for as long as it takes.
 * </p>
 */
public interface CameraService extends SciJavaService {

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

	/** Everything worth telling about the current camera: name, versions, temperatures, limits. */
	Map<String, String> info();

	// -- Settings --

	/** Image size in pixels, {width, height}. */
	int[] resolution();

	/**
	 * Sets the sensor window.
	 *
	 * @param width columns, within {@link #info()}'s limits
	 * @param height image rows
	 * @return what the camera set, {width, height}
	 */
	int[] setResolution(int width, int height);

	/** First column and row of the window on the sensor, {x, y}. */
	int[] offset();

	/** Moves the window; returns what the camera set, {x, y}. */
	int[] setOffset(int x, int y);

	/**
	 * Moves and sizes the sensor window at once, snapped outwards to what the camera can do and kept on the sensor.
	 *
	 * @param x first column
	 * @param y first row
	 * @param width columns
	 * @param height rows
	 * @return what the camera set, {x, y, width, height}
	 */
	int[] setSubwindow(int x, int y, int width, int height);

	/**
	 * The window {@link #setSubwindow} would set for the rectangle selected in the live view; the present window if
	 * nothing is selected.
	 *
	 * @return {x, y, width, height} in sensor pixels
	 */
	int[] subwindowOfSelection();

	/** Frames per second, in Hz. */
	double frameRate();

	/** Sets frames per second, in Hz; returns what the camera set. */
	double setFrameRate(double hertz);

	/** Highest frame rate, in Hz, that window and integration time allow. */
	double frameRateMax();

	/** Integration time in µs. */
	double integrationTime();

	/** Sets the integration time in µs; returns what the camera set. */
	double setIntegrationTime(double microseconds);

	/** Calibration mode: RT (temperature), NUC, IBR, IBI, Raw, Raw0. */
	String calibrationMode();

	/** Sets the calibration mode; returns what the camera set. */
	String setCalibrationMode(String mode);

	/** Sentences on what the camera changed of what was asked, since the last call. */
	List<String> notices();

	// -- GenICam features --

	/** Names of all features the current camera has, in the order of its own description. */
	List<String> features();

	/** A GenICam feature of the current camera as text. */
	String getFeature(String name);

	/** Sets a GenICam feature of the current camera from text; the live view pauses if the camera demands it. */
	void setFeature(String name, String value);

	/**
	 * Makes several changes with the live view paused once, instead of once for each.
	 *
	 * @param changes calls methods of this service
	 */
	void together(Runnable changes);

	/** Executes a command of the current camera and waits until the camera says that it is done. */
	void executeFeature(String name);

	/**
	 * Waits until a feature has a value. Other threads may use the camera meanwhile.
	 *
	 * @param name the feature, which is read anew each time
	 * @param value its text; numbers are compared as numbers, the rest without regard to case
	 * @param seconds how long to wait before this fails
	 */
	void waitForFeature(String name, String value, double seconds);

	/** Writes the settings of the current camera to a text file that {@link #loadSettings} reads. */
	void saveSettings(String path);

	/**
	 * Gives the current camera the settings of a file; the live view pauses meanwhile.
	 *
	 * @return one sentence for each setting the camera did not take; empty if it is set as the file says
	 */
	List<String> loadSettings(String path);

	// -- Live --

	/** Opens the live view, or brings it to the front; returns its image, a virtual stack over the last frames. */
	ImagePlus live();

	/**
	 * The frames the live view keeps, for ImgLib2: x, y, t with the oldest first. Follows the stream, and holds it back
	 * from overwriting while {@link LiveRing#hold} is on.
	 */
	LiveRing liveFrames();

	/** Closes the live view and stops the stream. Does nothing if there is none. */
	void stopLive();

	/** Whether the live view runs. */
	boolean isLive();

	/** One frame as an image, not shown. */
	ImagePlus snap();

	/**
	 * Consecutive frames of the stream as a stack, not shown.
	 *
	 * @param frames how many, at least 1
	 */
	ImagePlus acquire(int frames);

	/**
	 * Writes what the live view would show as PNG: colour-mapped, with a scale in the camera's unit.
	 *
	 * @param path where to, ending in .png
	 */
	void saveLivePicture(String path);

	/**
	 * Says what to make of images taken through a Bayer filter, until the camera is disconnected.
	 *
	 * @param on colours, interpolated bilinearly; otherwise, as at first, each pixel as measured, in grey
	 */
	void demosaic(boolean on);

	/**
	 * Says how the camera orders the bytes of 16-bit and wider pixels, until it is disconnected. Several cameras send
	 * Mono16 with the high byte first without saying so; their images look like noise then.
	 *
	 * @param on high byte first, whatever the camera's registers say; otherwise, as at first, what they say
	 */
	void bigEndianPixels(boolean on);

	// -- Memory buffer of a Telops camera --

	/**
	 * Divides the camera's memory.
	 *
	 * @param sequences how many sequences the next recording makes
	 * @param frames frames per sequence
	 * @param preMoi frames to keep from before the moment of interest
	 * @param moiSource software, external, start (of the acquisition) or none
	 * @return what the camera set, as one sentence
	 */
	String configureBuffer(int sequences, int frames, int preMoi, String moiSource);

	/** Records all configured sequences; returns the frames recorded in each. */
	int[] record();

	/** Frames held by the camera's memory, by sequence; the live view pauses meanwhile. */
	int[] recorded();

	/** Empties the camera's memory. */
	void clearBuffer();

	/**
	 * Downloads sequences into one hyperstack: sequences along z, time along t. Not shown.
	 *
	 * @param sequences "all", or numbers from 0 separated by commas
	 * @return 16-bit counts calibrated in the camera's unit
	 */
	ImagePlus download(String sequences);

	/**
	 * The same with choices.
	 *
	 * @param sequences "all", or numbers from 0 separated by commas
	 * @param options any of {@code bitrate} (Mbit/s, 0 = automatic), {@code packetsize} (bytes, 0 = automatic),
	 *          {@code maxdropped} (frames, default 0), {@code retries} (default 6), {@code resend} (true or false)
	 */
	ImagePlus download(String sequences, Map<String, ?> options);

	/** Hyperstack of the last download, or null; after a download that failed, of the frames that did arrive. */
	ImagePlus recordingImage();

	/** The last download, or null. */
	Recording recording();

	/** Integrity of the last download, one report per sequence; empty before the first. */
	List<IntegrityReport> reports();

	/** The same as JSON. */
	String reportJson();

	/**
	 * Writes an image as TIFF and, if it is the last download, its integrity report as JSON beside it.
	 *
	 * @param image what {@link #download}, {@link #snap} or {@link #acquire} gave
	 * @param path where to, ending in .tif
	 */
	void save(ImagePlus image, String path);

	// -- For programs --

	/** The current camera; throws if there is none. */
	Camera camera();

	/** The current camera if it is a Telops; throws if there is none or it is another kind. */
	TelopsCamera telops();
}
