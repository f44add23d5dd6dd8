package io.github.lynceus.img;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.file.EnviFile;
import io.github.lynceus.hyper.model.PredictionMetadata;
import java.util.List;

/**
 * Cubes as images of ImageJ and back: a slice for each band, samples along x, lines along y. The label of a slice is
 * its wavelength; the Info text is an ENVI header, so that nothing that is known of the cube is lost in a TIFF. A label
 * map is an 8-bit image in the colours of its classes, whose names are the properties {@value #CLASS}0, 1, …; the map
 * of a regressor is 32-bit with its unit.
 */
public final class CubeImage {

	/** Beginning of the property with the name of a class. */
	public static final String CLASS = "Class ";

	private CubeImage() {}

	// -- To ImageJ --

	/**
	 * A cube in a file or in memory, its bands read when they are shown.
	 *
	 * @param source may be larger than the memory
	 * @throws CubeException when a band has more pixels than an image
	 */
	public static ImagePlus virtual(final RandomLineSource source, final String title) {
		return dressed(new ImagePlus(title, new CubeStack(source)),
			new CubeHeader(source.shape(), source.type(), source.interleave(), source.metadata()));
	}

	/**
	 * Acquires a cube into an image in memory.
	 *
	 * @throws CaptureException when the source fails or the user cancels
	 * @throws CubeException when it does not fit into memory
	 */
	public static ImagePlus of(final Cube cube, final String title, final Progress progress) {
		final CubeStack bands = new CubeStack((RandomLineSource) cube.resolve(progress).source());
		final ImageStack stack = new ImageStack(bands.getWidth(), bands.getHeight());
		for (int band = 1; band <= bands.size(); band++) {
			stack.addSlice(bands.getSliceLabel(band), bands.getPixels(band));
		}
		return dressed(new ImagePlus(title, stack), cube.header());
	}

	private static ImagePlus dressed(final ImagePlus image, final CubeHeader cube) {
		final CubeMetadata metadata = cube.metadata();
		final CubeHeader finite = cube.shape().isBounded() ? cube : cube.withShape(cube.shape().withLines(image.getHeight()));
		image.setProperty("Info", EnviFile.headerText(finite));
		if (image.getStackSize() == 1) {
			// A single image has no slices: this is where ImageJ keeps its label.
			image.setProp("Slice_Label", image.getStack().getSliceLabel(1));
		}
		final String unit = metadata.others().get(PredictionMetadata.UNIT);
		if (unit != null && image.getBitDepth() == 32) {
			image.getCalibration().setValueUnit(unit);
		}
		if (!metadata.classes().isEmpty() && image.getBitDepth() == 8 && image.getStackSize() == 1) {
			for (int id = 0; id < metadata.classes().size(); id++) {
				image.setProp(CLASS + id, metadata.classes().get(id).name());
			}
			image.setLut(lut(metadata.classes()));
			image.setDisplayRange(0, 255);
		}
		else if (image.getBitDepth() != 8) {
			image.setSlice(shownBand(metadata, image.getStackSize()) + 1);
			image.resetDisplayRange();
		}
		return image;
	}

	private static int shownBand(final CubeMetadata metadata, final int bands) {
		return metadata.defaultBands().isEmpty() ? bands / 2 : metadata.defaultBands().get(0);
	}

	/** A colour for each class; numbers without a class are black. */
	public static LUT lut(final List<SpectralClass> classes) {
		final byte[][] colours = new byte[3][256];
		for (int id = 0; id < Math.min(classes.size(), 256); id++) {
			for (int component = 0; component < 3; component++) {
				colours[component][id] = (byte) (classes.get(id).rgb() >> 16 - 8 * component);
			}
		}
		return new LUT(colours[0], colours[1], colours[2]);
	}

	// -- From ImageJ --

	/**
	 * A cube of the values of an image: all its slices are bands. The image's own arrays are used where it is in memory,
	 * so leave them alone while the cube is in use. Of a {@link #virtual} image it is the cube in the file.
	 *
	 * @throws CubeException for RGB images
	 */
	public static Cube cube(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		if (stack instanceof CubeStack virtual) {
			return Cube.of(virtual.source());
		}
		final SampleType type = switch (image.getBitDepth()) {
			case 8 -> SampleType.UINT8;
			case 16 -> SampleType.UINT16;
			case 32 -> SampleType.FLOAT32;
			default -> throw new CubeException("The image " + image.getTitle()
				+ " has colours instead of values: turn it into a stack first (Image > Type > RGB Stack).");
		};
		final Object[] planes = new Object[stack.size()];
		final String[] labels = new String[stack.size()];
		for (int band = 0; band < planes.length; band++) {
			planes[band] = stack.getPixels(band + 1);
			labels[band] = stack.size() == 1 && stack.getSliceLabel(1) == null ? image.getProp("Slice_Label")
				: stack.getSliceLabel(band + 1);
		}
		final CubeShape shape = CubeShape.of(image.getHeight(), image.getWidth(), planes.length);
		return Cube.of(new BandSource(image.getTitle(), planes,
			new CubeHeader(shape, type, Interleave.BSQ, metadata(image, labels))));
	}

	private static CubeMetadata metadata(final ImagePlus image, final String[] labels) {
		final String info = image.getInfoProperty();
		if (info != null && info.stripLeading().startsWith("ENVI")) {
			try {
				final CubeHeader kept = EnviFile.headerOf(info.stripLeading());
				if (kept.shape().bands() == labels.length) {
					return kept.metadata();
				}
			}
			catch (final CubeException exception) {
				// Somebody has edited the text: the labels may still tell.
			}
		}
		final Calibration calibration = image.getCalibration();
		final CubeMetadata metadata = CubeMetadata.NONE.withWavelengths(BandLabels.wavelengths(labels));
		final String unit = calibration.getValueUnit();
		return unit == null || unit.equals("Gray Value") ? metadata : metadata.with(PredictionMetadata.UNIT, unit);
	}
}
