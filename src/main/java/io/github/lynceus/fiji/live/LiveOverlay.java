package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The overlay of a live image: layers of ours below and above one another, whatever else is in it left alone. A layer that
 * the user has taken away, for instance by <i>Remove Overlay</i>, does not come back by itself. For the event thread.
 */
final class LiveOverlay {

	private final ImagePlus image;
	private final Map<OverlayLayer, List<Roi>> layers = new EnumMap<>(OverlayLayer.class);

	LiveOverlay(final ImagePlus image) {
		this.image = image;
	}

	/** Replaces a layer; an empty list takes it away. */
	void put(final OverlayLayer layer, final List<Roi> elements) {
		if (elements.isEmpty() && !layers.containsKey(layer)) {
			return;
		}
		if (elements.isEmpty()) {
			layers.remove(layer);
		}
		else {
			layers.put(layer, elements);
		}
		final Overlay before = image.getOverlay();
		final Overlay all = new Overlay();
		for (int i = 0; before != null && i < before.size(); i++) {
			if (!OverlayLayer.isOurs(before.get(i).getName())) {
				all.add(before.get(i), before.get(i).getName());
			}
		}
		layers.forEach((each, rois) -> rois.forEach(roi -> all.add(roi, each.label())));
		image.setOverlay(all.size() == 0 ? null : all);
	}

	/** Whether somebody else has taken a layer away that was there; it is forgotten then. */
	boolean isGone(final OverlayLayer layer) {
		final Overlay present = image.getOverlay();
		final boolean gone = layers.containsKey(layer) && (present == null || present.getIndex(layer.label()) < 0);
		if (gone) {
			layers.remove(layer);
		}
		return gone;
	}
}
