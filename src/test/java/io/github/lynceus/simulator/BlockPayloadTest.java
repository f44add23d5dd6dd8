package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.gvsp.GvspPart;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Blocks that are no plain images, as they arrive at a socket. Layouts: GigE Vision 2.1, as Wireshark reads them. */
class BlockPayloadTest {

	private static final String LEADER = "0000 0001 01 000000";
	private static final String GEOMETRY = "00000000000003E8 01100007 00000004 00000001 00000008 00000010 0000 0000";
	private static final String PIXELS = "0001 0101 0201 0301";
	private static final String CHUNKS = "CAFE0001 00000A01 00000004" + "0102030405060708 00000A02 00000008";

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient client;
	private RawClient receiver;

	/** {@link TestImage} with two chunks, the first with the block id at its end. */
	private record ChunkedImage(TestImage image) implements Varied {

		@Override
		public List<Chunk> chunks(final long blockId) {
			return List.of(new Chunk(0xA01, new byte[] { (byte) 0xCA, (byte) 0xFE, 0, (byte) blockId }),
				new Chunk(0xA02, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
		}
	}

	/** {@link TestImage} of which the leader promises 100 rows. */
	private record EarlyImage(TestImage image) implements Varied {

		@Override
		public int leaderHeight() {
			return 100;
		}
	}

	/** {@link TestImage} in two parts, the second of bytes. */
	private record TwoParts(TestImage image) implements Varied {

		@Override
		public List<GvspPart> parts() {
			return List.of(new GvspPart(GvspPart.IMAGE_2D, 600, 0x0110_0007, 300, 1, 8, 16),
				new GvspPart(GvspPart.CONFIDENCE_MAP, 600, 0x0108_0001, 600, 1, 0, 0));
		}
	}

	private interface Varied extends ImageBlock {

		TestImage image();

		@Override
		default int pixelFormat() {
			return image().pixelFormat();
		}

		@Override
		default int width() {
			return image().width();
		}

		@Override
		default int height() {
			return image().height();
		}

		@Override
		default int offsetX() {
			return image().offsetX();
		}

		@Override
		default int offsetY() {
			return image().offsetY();
		}

		@Override
		default long timestamp() {
			return image().timestamp();
		}

		@Override
		default int payloadSize() {
			return image().payloadSize();
		}

		@Override
		default void writePayload(final ByteBuffer target) {
			image().writePayload(target);
		}

		@Override
		default void writePayload(final ByteBuffer target, final long blockId) {
			image().writePayload(target, blockId);
		}
	}

	@AfterEach
	void stop() {
		receiver.close();
		client.close();
		device.close();
	}

	private void start(final DeviceOptions options) {
		device = SimulatedDevice.start(model, options.withAddress("127.0.8.12").withPort(0).withPacketSize(576));
		client = new RawClient(device);
		receiver = new RawClient(device);
		client.set(0xA00, 2);
		client.openStream(receiver.port());
	}

	private void assertReceives(final String... packets) {
		for (final String packet : packets) assertEquals(packet.replace(" ", "").toLowerCase(), receiver.receive());
	}

	@Test
	void chunksFollowTheImage() {
		start(new DeviceOptions());
		final ImageBlock image = new ChunkedImage(new TestImage(4, 1));
		assertEquals(8 + 12 + 16, model.output().payloadSize(image));
		model.output().offer(image);
		assertReceives(LEADER + "0000 4001" + GEOMETRY, "0000 0001 03 000001" + PIXELS + CHUNKS,
			"0000 0001 02 000002" + "0000 4001 00000001 0000001C 00000000");
	}

	@Test
	void orTheImageIsTheFirstChunk() {
		start(new DeviceOptions());
		client.set(0xD24, 0);
		final ImageBlock image = new ChunkedImage(new TestImage(4, 1));
		assertEquals(8 + 8 + 12 + 16, model.output().payloadSize(image));
		model.output().offer(image);
		assertReceives(LEADER + "0000 0004 00000000000003E8",
			"0000 0001 03 000001" + PIXELS + "00000001 00000008" + CHUNKS,
			"0000 0001 02 000002" + "0000 0004 0000002C");
	}

	@Test
	void pixelsAreSwappedButChunksAreNot() {
		start(new DeviceOptions());
		client.set(0xD04, 0x2000_0000 | 576);
		model.output().offer(new ChunkedImage(new TestImage(4, 1)));
		receiver.receive();
		assertReceives("0000 0001 03 000001" + "0100 0101 0102 0103" + CHUNKS);
	}

	@Test
	void aBlockMayEndEarly() {
		start(new DeviceOptions());
		model.output().offer(new EarlyImage(new TestImage(4, 1)));
		assertReceives(LEADER + "0000 0001" + GEOMETRY.replace("00000004 00000001", "00000004 00000064"),
			"0000 0001 03 000001" + PIXELS, "0000 0001 02 000002" + "0000 0001 00000001");
	}

	@Test
	void aSmallBlockTravelsInOnePacket() {
		start(new DeviceOptions().withAllIn(true));
		model.output().offer(new TestImage(4, 1));
		assertReceives("0000 0001 04 000000" + "0000 0001" + GEOMETRY + "0000 0001 00000001" + PIXELS);
		model.output().offer(new ChunkedImage(new TestImage(4, 1)));
		assertEquals(2 * (8 + 36 + 16 + 8 + 28), receiver.receive().length());
		model.output().offer(new TestImage(248, 1));
		assertEquals(548, receiver.receiveBytes().length, "as large as a packet may be");
		model.output().offer(new TestImage(249, 1));
		assertEquals(44, receiver.receiveBytes().length, "a leader");
		client.set(0xD24, 0);
		for (int i = 0; i < 2; i++) receiver.receive();
		model.output().offer(new TestImage(4, 1));
		assertEquals(44, receiver.receiveBytes().length, "a leader again");
	}

	@Test
	void aPacketWithEverythingCanBeSentAgain() {
		start(new DeviceOptions().withAllIn(true));
		model.output().offer(new TestImage(4, 1));
		final String packet = receiver.receive();
		client.send("42000040 000C 0001 0000 0001 00000000 00FFFFFF");
		assertReceives(packet);
	}

	@Test
	void partsBeginWithPacketsOfTheirOwn() {
		start(new DeviceOptions().withMultiPart(true));
		model.output().offer(new TwoParts(new TestImage(300, 2)));
		final String block = "0000000000000001";
		assertReceives("0000 0000 81 000002" + block + "00000000" + "0000 000A 00000000000003E8" +
			"0001 000000000258 01100007 000000000000000000000000 0000012C 00000001 00000008 00000010 00000000 00000000" +
			"0009 000000000258 01080001 000000000000000000000000 00000258 00000001 00000000 00000000 00000000 00000000");
		final int full = 576 - 28 - 20 - 8;
		assertPart(1, "00 00 000000000000", full);
		assertPart(2, "00 00 000000000208", 600 - full);
		assertPart(3, "01 00 000000000000", full);
		assertPart(4, "01 00 000000000208", 600 - full);
		assertReceives("0000 0000 82 000000" + block + "00000005" + "0000 000A" +
			"0001 000000000258 00000001 00000000" + "0009 000000000258 00000001 00000000");
	}

	private void assertPart(final int packet, final String header, final int length) {
		final String received = receiver.receive();
		assertEquals((String.format("0000 0000 87 000000 0000000000000001 %08X", packet) + header).replace(" ", "")
			.toLowerCase(), received.substring(0, 56));
		assertEquals(28 + length, received.length() / 2);
	}

	@Test
	void multiPartNeedsLongIds() {
		start(new DeviceOptions().withMultiPart(true));
		assertEquals(0x4000_0000, client.get(0x960));
		assertEquals(0x41, client.get(0xD24));
		client.set(0x960, 0);
		model.output().offer(new TestImage(4, 1));
		assertReceives(LEADER + "0000 0001" + GEOMETRY);
	}
}
