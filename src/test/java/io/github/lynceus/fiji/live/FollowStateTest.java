package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FollowStateTest {

	private final FollowState state = new FollowState();

	@Test
	void followsWhileTheSliderStandsAtTheEnd() {
		assertTrue(state.isFollowing());
		assertFalse(state.slider(10, 10), "nothing changes");
		assertTrue(state.slider(9, 10));
		assertFalse(state.isFollowing());
		assertFalse(state.slider(3, 10), "still held");
		assertTrue(state.slider(10, 10));
		assertTrue(state.isFollowing());
	}

	@Test
	void frozenStaysFrozenWhereverTheSliderIs() {
		assertTrue(state.freeze(true));
		assertFalse(state.slider(10, 10));
		assertFalse(state.slider(2, 10));
		assertFalse(state.freeze(false), "the slider is still back");
		assertTrue(state.slider(10, 10));
		assertTrue(state.isFollowing());
	}
}
