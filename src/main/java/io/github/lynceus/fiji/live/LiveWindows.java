package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.camera.CameraException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The live windows there are, so that a command finds the one it is meant for, whichever camera is behind it. */
public final class LiveWindows {

	private static final List<LiveWindow> OPEN = new CopyOnWriteArrayList<>();

	private LiveWindows() {}

	static void opened(final LiveWindow live) {
		OPEN.add(live);
	}

	static void closed(final LiveWindow live) {
		OPEN.remove(live);
	}

	/** All of them, in the order they were opened. */
	public static List<LiveWindow> open() {
		return List.copyOf(OPEN);
	}

	/** The live window of an image; null when it is not one. */
	public static LiveWindow of(final ImagePlus image) {
		return OPEN.stream().filter(live -> live.image() == image).findFirst().orElse(null);
	}

	/**
	 * The live window in front, or the one opened last when another image is.
	 *
	 * @throws CameraException when there is none
	 */
	public static LiveWindow active() {
		final LiveWindow front = of(WindowManager.getCurrentImage());
		if (front != null) {
			return front;
		}
		final List<LiveWindow> all = open();
		if (all.isEmpty()) {
			throw new CameraException("No live view is open: use Lynceus Live View first.");
		}
		return all.get(all.size() - 1);
	}
}
