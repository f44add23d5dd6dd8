package io.github.lynceus.fiji.hyper;

import ij.ImagePlus;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.camera.ExampleEnvironment;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.hyper.demo.DemoFiles;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.scan.Scanner;
import io.github.lynceus.img.preview.RollingPreview;
import org.scijava.service.SciJavaService;

/**
 * Hyperspectral cubes, cameras, scanners and models for scripts and commands: {@code #@ HyperService hyper}.
 * <p>
 * Cubes are lazy: {@code hyper.camera("127.0.0.2").cube().lines(0, 200)} captures nothing yet. {@link #resolve},
 * {@link #image}, {@link #write} and {@link #preview} do, and each begins an acquisition of its own; they show their
 * progress in ImageJ's status bar, and Esc ends them with what has come so far. What goes wrong is a
 * {@link io.github.lynceus.hyper.CubeException} with one plain sentence.
 * </p>
 */
public interface HyperService extends SciJavaService {

	// -- Where lines come from --

	/** The settings the HV SDK's examples take from the environment, under the same names. */
	ExampleEnvironment environment();

	/** Opens a cube: ENVI, PAM, or a TIFF stack. */
	Cube open(String path);

	/**
	 * Opens a line camera, set as the {@link #environment} says. Close it.
	 *
	 * @param source IPv4 address of a GigE Vision camera, or the file of a cube that plays camera; empty for what the
	 *          environment says
	 */
	HsiCamera camera(String source);

	/** A cube that plays camera. */
	SimulatedCamera simulated(Cube cube);

	/**
	 * A scanner. Close it: that closes the camera too.
	 *
	 * @param stage file that says how to speak to it; empty for the simulated stage
	 */
	Scanner scanner(HsiCamera camera, String stage);

	/** A line that some other program has read, as a cube: samples x bands, one row for each band. */
	Cube line(short[] values, int samples);

	/** The same of floats. */
	Cube line(float[] values, int samples);

	/** An image as a cube: its slices are the bands. */
	Cube cube(ImagePlus image);

	/** Writes a made-up cube with references and models into a folder. */
	DemoFiles demo(String folder);

	// -- What is done with them --

	/**
	 * Reflectance.
	 *
	 * @param white file of the reference cube
	 * @param dark likewise
	 * @param clip into 0 to 1
	 */
	Cube reflectance(Cube cube, String white, String dark, boolean clip);

	/** Opens a model: ONNX, or the table of a linear one. Close it. */
	Model model(String path);

	/** A classifier's class numbers, or a regressor's values. */
	Cube predict(Cube cube, Model model);

	/** Two bands: the classifier's class number, and one band to look at. */
	Cube compact(Cube cube, Model classifier, int visualBand);

	// -- Acquisitions --

	/** Acquires all lines into memory; when Esc is pressed, what had come until then. */
	Cube resolve(Cube cube);

	/**
	 * Acquires all lines into an image: label maps in the colours of their classes, values in 32 bits with their
	 * unit.
	 */
	ImagePlus image(Cube cube, String title);

	/** Acquires all lines into a file: {@code .hdr}, {@code .pam} or {@code .tif}. */
	CaptureCount write(Cube cube, String path);

	/**
	 * A preview for a cube, in the colours that suit it, to be given to {@link #preview} or fed line by line.
	 *
	 * @param rows lines to show
	 * @param min value that is darkest, of the visual band or of what a regressor gives
	 * @param max value that is brightest
	 */
	RollingPreview rolling(Cube cube, int rows, double min, double max);

	/**
	 * Acquires all lines and shows them as they come, until the last, Esc, or until the window is closed. Without a
	 * display
	 * there is no window.
	 *
	 * @param path file for the lines too; empty for none
	 */
	CaptureCount preview(Cube cube, RollingPreview rolling, String path);

	/** The preview with its legend as an image. */
	ImagePlus picture(RollingPreview rolling);
}
