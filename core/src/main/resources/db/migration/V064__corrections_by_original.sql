-- What replaced an adjudication: asked for each denial that ended with nothing won.
CREATE INDEX adjudication_corrects ON adjudication (corrects_id);
