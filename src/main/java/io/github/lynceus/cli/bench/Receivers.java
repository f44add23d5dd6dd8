package io.github.lynceus.cli.bench;

import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gige.StreamStatistics;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Streams received as a camera's are. */
final class Receivers implements Receiving {

	private final List<StreamReceiver> receivers = new ArrayList<>();
	private final CountDownLatch begun = new CountDownLatch(1);

	/** @param recordings sees every frame of the streams */
	Receivers(final InetAddress local, final StreamOptions options, final List<ReceivedFrames> recordings) {
		for (final ReceivedFrames frames : recordings) {
			receivers.add(StreamReceiver.any(local, options, frame -> {
				begun.countDown();
				frames.frame(frame);
			}));
		}
	}

	@Override
	public List<Integer> ports() {
		return receivers.stream().map(StreamReceiver::port).toList();
	}

	@Override
	public StreamStatistics statistics() {
		final Stream<StreamStatistics> all = receivers.stream().map(StreamReceiver::statistics);
		return all.reduce(StreamStatistics::plus).orElseThrow();
	}

	@Override
	public void awaitFirst() throws InterruptedException {
		begun.await();
	}

	@Override
	public String source() {
		return receivers.get(0).source();
	}

	@Override
	public int receiveBuffer() {
		return receivers.get(0).grantedReceiveBuffer();
	}

	@Override
	public void close() {
		receivers.forEach(StreamReceiver::close);
	}
}
