package io.github.lynceus.img;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import io.github.lynceus.hyper.SpectralClass;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** The names of a label map's classes beside their colours, as an overlay in its upper left corner. */
public final class ClassLegend {

	/** Name of the overlay's elements, by which they are found. */
	public static final String NAME = "Lynceus class legend";

	private static final Color SHADE = new Color(0, 0, 0, 170);
	private static final int SMALLEST = 7;
	private static final int LARGEST = 14;

	private ClassLegend() {}

	/** Puts it over a label map; does nothing to an image without classes. */
	public static void show(final ImagePlus map) {
		final List<SpectralClass> classes = CubeImage.cube(map).metadata().classes();
		if (classes.isEmpty()) return;
		final Overlay overlay = map.getOverlay() == null ? new Overlay() : map.getOverlay();
		final int size = Math.max(SMALLEST, Math.min(LARGEST, map.getWidth() / 22));
		final int row = size + 3;
		final int letters = classes.stream().mapToInt(each -> each.name().length()).max().orElse(0);
		add(overlay, new Roi(2, 2, size + 6 + letters * size * 0.62, classes.size() * row + 4), SHADE);
		for (int id = 0; id < classes.size(); id++) {
			final double y = 4 + id * row;
			add(overlay, new Roi(4, y + 1, size - 2, size - 2), new Color(classes.get(id).rgb()));
			final TextRoi text = new TextRoi(size + 5.0, y - 2, classes.get(id).name(),
				new Font(Font.SANS_SERIF, Font.PLAIN, size));
			text.setStrokeColor(Color.WHITE);
			text.setAntiAlias(true);
			text.setName(NAME);
			overlay.add(text, NAME);
		}
		map.setOverlay(overlay);
	}

	private static void add(final Overlay overlay, final Roi box, final Color colour) {
		box.setFillColor(colour);
		box.setName(NAME);
		overlay.add(box, NAME);
	}
}
