package io.github.lynceus.doc;

import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where examples take place. The pages speak to simulated cameras at 127.0.0.2 and further and keep files in {@code /data};
 * a test speaks to addresses of its own instead, and keeps them in a folder of its own. Nothing else is changed.
 *
 * @param folder in place of {@code /data}
 */
record Examples(Path folder) {

	private static final Pattern ADDRESS = Pattern.compile("\\b127\\.0\\.0\\.(\\d)\\b");
	private static final Pattern DATA = Pattern.compile("(?<![\\w/.-])/data(?=[/\"'\\s;]|$)");
	private static final Pattern STARTS_A_CAMERA = Pattern.compile("Simulated Camera|cameras\\.simulate|lynceus simulate");
	private static final int FIRST_HOST = 230;

	/** An example as it is run. */
	String here(final String text) {
		final Matcher matcher = ADDRESS.matcher(text);
		final String moved = matcher.replaceAll(found -> address(Integer.parseInt(found.group(1))));
		return DATA.matcher(moved).replaceAll(Matcher.quoteReplacement(folder.toString()));
	}

	/** In place of 127.0.0.n. */
	static String address(final int n) {
		return Loopback.address(FIRST_HOST + n);
	}

	/** The thermal camera at 127.0.0.2, for examples that do not begin with one of their own; null for those that do. */
	static SimulatedDevice camera(final List<Block> blocks) {
		if (blocks.stream().anyMatch(block -> STARTS_A_CAMERA.matcher(block.text()).find())) return null;
		return SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()), new DeviceOptions().withAddress(address(2)));
	}
}
