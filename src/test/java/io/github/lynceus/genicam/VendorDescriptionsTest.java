package io.github.lynceus.genicam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The descriptions of real cameras, which are not part of the project: looked for where the system property
 * {@code lynceus.genicam.dir} says, or in {@code ../shared/genicam-xml}.
 */
class VendorDescriptionsTest {

	private static final Map<String, byte[]> FILES = new TreeMap<>();

	@BeforeAll
	static void load() throws IOException {
		final Path folder = Path.of(System.getProperty("lynceus.genicam.dir", "../shared/genicam-xml"));
		Assumptions.assumeTrue(Files.isDirectory(folder), "no vendor descriptions in " + folder
			+ " (set -Dlynceus.genicam.dir)");
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".xml.gz")).collect(Collectors.toList())) {
				try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
					FILES.put(file.getFileName().toString(), in.readAllBytes());
				}
			}
		}
		Assumptions.assumeFalse(FILES.isEmpty(), "no .xml.gz in " + folder);
	}

	/** Every byte the same, writes ignored. */
	private static Port filled(final byte value) {
		return new Port() {
			@Override
			public void read(final long address, final byte[] into) {
				java.util.Arrays.fill(into, value);
			}

			@Override
			public void write(final long address, final byte[] data) {
				// Not remembered.
			}
		};
	}

	/** Any chunk, all bytes zero. */
	private static Map<Long, byte[]> chunks(final NodeMap map) {
		final Map<Long, byte[]> chunks = new TreeMap<>();
		map.nodes().stream().filter(PortNode.class::isInstance).map(n -> ((PortNode) n).chunkId())
			.forEach(id -> id.ifPresent(i -> chunks.put(i, new byte[1 << 16])));
		return chunks;
	}

	private static NodeMap connected(final byte[] file, final Port port) {
		final NodeMap map = NodeMap.parse(file);
		map.connect(port);
		map.nodes().stream().filter(n -> n instanceof PortNode p && p.isEvent())
			.forEach(n -> map.event(Long.parseLong(n.eventId().orElseThrow(), 16), new byte[1 << 12]));
		return map;
	}

	private static void add(final Map<NodeType, int[]> totals, final DescriptionCheck check, final int column) {
		check.counts().forEach((type, count) -> {
			final int[] row = totals.computeIfAbsent(type, t -> new int[9]);
			row[column] += count.nodes();
			row[column + 1] += count.evaluated();
			row[column + 2] += count.refused();
		});
	}

	/** The message without names and numbers. */
	private static String reason(final DescriptionCheck.Refusal refusal) {
		return refusal.reason() + " " + refusal.message().replaceFirst("of \\w+ has", "of … has")
			.replaceFirst("feature \\w+", "feature …").replaceAll("-?\\b[0-9][0-9.]*\\b", "n");
	}

	@Test
	void everyNodeOfEveryDescriptionIsEvaluatedOrRefusedForAReason() {
		final Map<NodeType, int[]> totals = new EnumMap<>(NodeType.class);
		final Map<String, Integer> reasons = new TreeMap<>();
		final StringBuilder table = new StringBuilder();
		FILES.forEach((name, file) -> {
			final DescriptionCheck zero = DescriptionCheck.overZeros(file);
			final NodeMap zeros = zero.map();
			final NodeMap remembering = connected(file, new RegisterSpace());
			final DescriptionCheck writing = remembering.checkWriting();
			final DescriptionCheck remembered = remembering.check(chunks(remembering));
			add(totals, zero, 0);
			add(totals, writing, 3);
			add(totals, remembered, 6);
			table.append(String.format("%-36s schema %-6s %5d nodes, refused: zeros %d, writing %d, remembering %d%n", name,
				zeros.schemaVersion(), zero.counts().values().stream().mapToInt(DescriptionCheck.Count::nodes).sum(),
				zero.refusals().size(), writing.refusals().size(), remembered.refusals().size()));
			for (final var space : List.of(new AbstractMap.SimpleEntry<>("zeros", zero),
				new AbstractMap.SimpleEntry<>("writing", writing),
				new AbstractMap.SimpleEntry<>("remembering", remembered)))
			{
				space.getValue().refusals().forEach(r -> reasons.merge(space.getKey() + ": " + reason(r), 1, Integer::sum));
			}
			assertFalse(zeros.root().features().isEmpty(), name);
			assertFalse(zeros.vendorName().isEmpty(), name);
		});
		table.append(String.format("%n%-14s| %-20s| %-20s| %-20s%n", "", "zeros", "writing", "remembering"));
		table.append(String.format("%-14s| %6s %6s %6s| %6s %6s %6s| %6s %6s %6s%n", "type", "nodes", "fine", "not", "nodes",
			"fine", "not", "nodes", "fine", "not"));
		totals.forEach((type, c) -> table.append(String.format("%-14s| %6d %6d %6d| %6d %6d %6d| %6d %6d %6d%n",
			type.element(), c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8])));
		table.append(String.format("%nReasons:%n"));
		reasons.forEach((reason, count) -> table.append(String.format("%5d  %s%n", count, reason)));
		System.out.println(table);
		assertEquals(22, FILES.size());
	}

	/**
	 * On a map of zeros a formula may divide by zero or take its logarithm; nothing else is a reason to
	 * refuse a node.
	 */
	@Test
	void onlyArithmeticRefusesANodeOfARealCamera() {
		FILES.forEach((name, file) -> {
			assertJustified(name, DescriptionCheck.overZeros(file), false);
			assertJustified(name, DescriptionCheck.overMemory(file), true);
		});
	}

	/** A write may also be refused where the zeros leave no value between the limits. */
	private static void assertJustified(final String name, final DescriptionCheck check, final boolean written) {
		for (final DescriptionCheck.Refusal refusal : check.refusals()) {
			final boolean justified = refusal.reason() == FeatureException.Reason.ARITHMETIC
				|| written && refusal.reason() == FeatureException.Reason.VALUE && hasNoValues(check.map(), refusal.node());
			assertTrue(justified, () -> name + ": " + refusal);
		}
	}

	private static boolean hasNoValues(final NodeMap map, final String name) {
		final Node node = map.node(name).orElseThrow();
		return node instanceof IntegerNode n && n.min() > n.max() || node instanceof FloatNode f && f.min() > f.max();
	}

	/**
	 * Whatever a camera's registers hold, a node has a value or a typed reason; anything else would end this
	 * test.
	 */
	@Test
	void registersFullOfAnythingGiveValuesOrTypedErrors() {
		final Map<String, Integer> evaluated = new TreeMap<>();
		FILES.forEach((name, file) -> {
			for (final Port port : List.of(filled((byte) 0xFF), noise(name.hashCode()))) {
				final NodeMap map = connected(file, port);
				final DescriptionCheck check = map.check(chunks(map));
				evaluated.merge(name, check.counts().values().stream().mapToInt(DescriptionCheck.Count::evaluated).sum(),
					Math::min);
			}
		});
		evaluated.forEach((name, count) -> assertTrue(count > 20, name + " only " + count));
	}

	/** Bytes that depend on nothing but their address. */
	private static Port noise(final long seed) {
		return new Port() {
			@Override
			public void read(final long address, final byte[] into) {
				new java.util.Random(seed ^ address).nextBytes(into);
			}

			@Override
			public void write(final long address, final byte[] data) {
				// Not remembered.
			}
		};
	}
}
