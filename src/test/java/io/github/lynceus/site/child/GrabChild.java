package io.github.lynceus.site.child;

import ij.ImagePlus;
import io.github.lynceus.fiji.CameraService;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.scijava.Context;

/** Takes a picture from a simulated camera with whatever is on the class path, then uses another Netty if there is one. */
public final class GrabChild {

	private static final String LOOP = "io.netty.channel.nio.NioEventLoopGroup";

	private GrabChild() {}

	/** @param args address of the camera */
	public static void main(final String... args) throws Exception {
		try (Context context = new Context()) {
			final CameraService cameras = context.service(CameraService.class);
			cameras.simulate(args[0], false);
			cameras.connect(args[0]);
			final ImagePlus image = cameras.snap();
			System.out.println("frame " + image.getWidth() + "x" + image.getHeight() + " "
				+ (image.getStatistics().max > image.getStatistics().min ? "with a picture" : "empty"));
			cameras.disconnect();
		}
		System.out.println("used " + source(Class.forName("io.github.lynceus.shaded." + LOOP)));
		try {
			useOther();
		}
		catch (final ClassNotFoundException e) {
			System.out.println("no other");
		}
		System.exit(0);
	}

	/** Runs a job on an event loop; by reflection, as each version may be there or not. */
	private static void useOther() throws Exception {
		final Class<?> type = Class.forName(LOOP);
		final Object group = type.getConstructor(int.class).newInstance(1);
		final Callable<String> job = () -> "worked";
		final Object answer = ((Future<?>) type.getMethod("submit", Callable.class).invoke(group, job)).get();
		System.out.println("other " + source(type) + " " + answer);
	}

	private static String source(final Class<?> type) {
		final String path = type.getProtectionDomain().getCodeSource().getLocation().getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
