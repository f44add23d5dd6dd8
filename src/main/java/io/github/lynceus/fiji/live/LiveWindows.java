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
	 * The live window in front, or the one opened last when another image is, whichever camera is behind it.
	 *
	 * @throws CameraException when there is none
	 */
	public static LiveWindow active() {
		final LiveWindow front = of(WindowManager.getCurrentImage());
		return front != null ? front : active(OPEN.isEmpty() ? "" : OPEN.get(OPEN.size() - 1).camera());
	}

	/**
	 * The live window in front, or the one opened last when another image is. Those of other cameras do not count, but those
	 * that belong to no camera of the service do.
	 *
	 * @param camera address of the current camera; empty when there is none
	 * @throws CameraException when there is none
	 */
	public static LiveWindow active(final String camera) {
		final LiveWindow found = find(camera);
		if (found == null) {
			throw new CameraException(OPEN.isEmpty() ? "No live view is open: use Lynceus Live View first."
				: "The live view of the camera " + camera + " is not open: use Lynceus Live View first.");
		}
		return found;
	}

	/** The same, null when there is none. */
	public static LiveWindow find(final String camera) {
		final LiveWindow front = of(WindowManager.getCurrentImage());
		final List<LiveWindow> fitting = OPEN.stream().filter(live -> live.camera().isEmpty() || live.camera().equals(camera))
			.toList();
		if (fitting.isEmpty() || fitting.contains(front)) {
			return fitting.isEmpty() ? null : front;
		}
		return fitting.get(fitting.size() - 1);
	}
}
