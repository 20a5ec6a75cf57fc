-- The cases rules are likeliest to get wrong, at fixed ids, so that they can be looked up by hand.
-- Dates lie around the cut-off 2024-09-30; another cut-off keeps them as they are.
UPDATE enterprise SET ui_paid_months = greatest(ui_paid_months, 36), refunded_this_year = false,
  insured_months_last_year = 12, new_claimants_last_year = 0, natural_loss_last_year = 0,
  staff_end_last_year = e.staff, staff_end_year_before_last = e.staff, staff_first_month_last_year = e.staff, insured_person_months_last_year = e.staff * 12,
  ui_premium_last_year_fen = e.staff * 12 * 5011 + 37
FROM edge_staff e WHERE e.id = enterprise.id;

-- Layoff rates by new claimants: 5/29 · 6/30 = 20 % exactly · 6/31 just over 30 staff · 11/200 = 5.5 % exactly · 56/1000 · 7/30.
UPDATE enterprise SET new_claimants_last_year = 5, staff_end_last_year = 24 WHERE id = 1;
UPDATE enterprise SET new_claimants_last_year = 6, staff_end_last_year = 24 WHERE id = 2;
UPDATE enterprise SET new_claimants_last_year = 6, staff_end_last_year = 25 WHERE id = 3;
UPDATE enterprise SET new_claimants_last_year = 11, staff_end_last_year = 189 WHERE id = 4;
UPDATE enterprise SET new_claimants_last_year = 56, staff_end_last_year = 944 WHERE id = 5;
UPDATE enterprise SET new_claimants_last_year = 7, staff_end_last_year = 23 WHERE id = 6;
-- Exactly twelve months paid, and one too few.
UPDATE enterprise SET ui_paid_months = 12 WHERE id = 7;
UPDATE enterprise SET ui_paid_months = 11 WHERE id = 8;
-- State share just below, at, and unknown.
UPDATE enterprise SET state_share = 49.99 WHERE id = 9;
UPDATE enterprise SET state_share = 50.00 WHERE id = 10;
UPDATE enterprise SET state_share = NULL WHERE id = 11;
-- Not sized yet; self-employed insured as a unit and not; smallest; dispatch agency; insured since May of last year.
UPDATE enterprise SET size_class = NULL WHERE id = 12;
UPDATE enterprise SET kind = '个体工商户', is_legal_person = false, size_class = NULL, insured_as_unit = true WHERE id = 13;
UPDATE enterprise SET kind = '个体工商户', is_legal_person = false, size_class = NULL, insured_as_unit = false WHERE id = 14;
UPDATE enterprise SET industry = 'L', is_dispatch_agency = true WHERE id = 16;
UPDATE enterprise SET ui_paid_months = 16, insured_months_last_year = 8, staff_end_year_before_last = 0,
  insured_person_months_last_year = 22 * 8 WHERE id = 17;
-- Dishonest, zombie, environment unknown and violated, in arrears, closed, already refunded.
UPDATE enterprise SET is_dishonest = true WHERE id = 18;
UPDATE enterprise SET is_zombie = true WHERE id = 19;
UPDATE enterprise SET meets_industry_policy = NULL WHERE id = 20;
UPDATE enterprise SET meets_industry_policy = false WHERE id = 21;
UPDATE enterprise SET ui_arrears_fen = 843210 WHERE id = 22;
UPDATE enterprise SET closed_on = DATE '2024-06-30' WHERE id = 23;
UPDATE enterprise SET refunded_this_year = true WHERE id = 24;

UPDATE person SET born_on = e.born_on, degree = e.degree, is_full_time_degree = e.full_time, is_regular_college = e.regular, graduated_on = e.graduated_on,
  unemployment_registered_on = e.registered_on, first_private_job_on = e.hired_on, private_insured_months = e.months, allowance_paid_months = 0,
  is_full_time_job = CASE WHEN person.id = 20 THEN NULL ELSE true END
FROM (VALUES
  -- 45 on the day of the first job; 46 that day; 35 for one more day; 36 that day; born on 29 February, the day before 36 and the day itself
  (1, DATE '1978-09-30', '博士研究生', true, true, DATE '2008-06-30', NULL, DATE '2023-09-30', 12),
  (2, DATE '1977-09-30', '博士研究生', true, true, DATE '2007-06-30', NULL, DATE '2023-09-30', 12),
  (3, DATE '1987-10-01', '硕士研究生', true, true, DATE '2013-06-30', NULL, DATE '2023-09-30', 12),
  (4, DATE '1987-09-30', '硕士研究生', true, true, DATE '2013-06-30', NULL, DATE '2023-09-30', 12),
  (5, DATE '1988-02-29', '本科', true, true, DATE '2011-06-30', NULL, DATE '2024-02-28', 7),
  (6, DATE '1988-02-29', '本科', true, true, DATE '2011-06-30', NULL, DATE '2024-02-29', 7),
  -- twelve months exactly, eleven; the day before the measure begins and its first day
  (7, DATE '1996-04-12', '本科', true, true, DATE '2019-06-25', NULL, DATE '2023-09-18', 12),
  (8, DATE '1996-04-12', '本科', true, true, DATE '2019-06-25', NULL, DATE '2023-10-18', 11),
  (9, DATE '1996-04-12', '本科', true, true, DATE '2019-06-25', NULL, DATE '2022-12-31', 21),
  (10, DATE '1996-04-12', '本科', true, true, DATE '2019-06-25', NULL, DATE '2023-01-01', 20),
  -- degree unknown; mode of study unknown; not full-time; the three state shares; not a regular college; not insured now; birthday unknown; job unknown
  (11, DATE '1995-11-03', NULL, NULL, NULL, NULL, NULL, DATE '2023-05-08', 16),
  (12, DATE '1995-11-03', '本科', NULL, true, DATE '2018-06-28', NULL, DATE '2023-05-08', 16),
  (13, DATE '1995-11-03', '本科', false, false, DATE '2021-06-28', NULL, DATE '2023-05-08', 16),
  (14, DATE '1995-11-03', '硕士研究生', true, true, DATE '2021-06-28', NULL, DATE '2023-05-08', 16),
  (15, DATE '1995-11-03', '硕士研究生', true, true, DATE '2021-06-28', NULL, DATE '2023-05-08', 16),
  (16, DATE '1995-11-03', '硕士研究生', true, true, DATE '2021-06-28', NULL, DATE '2023-05-08', 16),
  (17, DATE '1995-11-03', '本科', true, false, DATE '2020-12-30', NULL, DATE '2023-05-08', 16),
  (18, DATE '1995-11-03', '本科', true, true, DATE '2018-06-28', NULL, DATE '2023-05-08', 14),
  (19, NULL, '硕士研究生', true, true, DATE '2020-06-28', NULL, DATE '2023-05-08', 16),
  (20, DATE '1995-11-03', '本科', true, true, DATE '2018-06-28', NULL, DATE '2023-05-08', 16),
  -- hires: two months, three months; first day of the window, the day before, the cut-off
  (21, DATE '2002-03-05', '本科', true, true, DATE '2024-06-30', NULL, DATE '2024-07-01', 2),
  (22, DATE '2002-03-05', '本科', true, true, DATE '2024-06-20', NULL, DATE '2024-06-28', 3),
  (23, DATE '2000-08-19', '专科', true, true, DATE '2022-06-30', NULL, DATE '2024-01-01', 8),
  (24, DATE '2000-08-19', '专科', true, true, DATE '2022-06-30', NULL, DATE '2023-12-31', 9),
  (25, DATE '2002-08-19', '专科', true, true, DATE '2024-06-30', NULL, DATE '2024-09-30', 0),
  -- left school on the last day of 2021, on the first of 2022; registered unemployed at 24 for one more day, and at 25; just 16; 29 February at 23
  (26, DATE '1998-12-01', '本科', true, true, DATE '2021-12-31', NULL, DATE '2024-03-11', 6),
  (27, DATE '1998-12-01', '本科', true, true, DATE '2022-01-01', NULL, DATE '2024-03-11', 6),
  (28, DATE '1999-05-11', '高中及以下', false, false, NULL, DATE '2024-04-01', DATE '2024-05-10', 4),
  (29, DATE '1999-05-10', '高中及以下', false, false, NULL, DATE '2024-04-01', DATE '2024-05-10', 4),
  (30, DATE '2008-02-29', '高中及以下', false, false, NULL, DATE '2024-02-29', DATE '2024-02-29', 7),
  (31, DATE '2000-02-29', '高中及以下', false, false, NULL, DATE '2024-01-15', DATE '2024-02-28', 7),
  -- contract unknown, none; subsidised before twice over; one insurance short; not insured now; hopper; college unknown; technicians' institute
  (32, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (33, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (34, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (35, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (36, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (37, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (38, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (39, DATE '2001-07-07', '专科', true, NULL, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  (40, DATE '2001-07-07', '专科', true, false, DATE '2023-06-30', NULL, DATE '2024-04-08', 5),
  -- fits four times over at once
  (41, DATE '2001-07-07', '本科', true, true, DATE '2023-06-30', NULL, DATE '2024-04-08', 5)
) AS e(id, born_on, degree, full_time, regular, graduated_on, registered_on, hired_on, months)
WHERE e.id = person.id;

UPDATE hire SET hired_on = p.first_private_job_on, ui_months = p.private_insured_months, pension_months = p.private_insured_months,
  injury_months = CASE WHEN p.id = 36 THEN 2 ELSE p.private_insured_months END,
  has_contract = CASE p.id WHEN 32 THEN NULL WHEN 33 THEN false ELSE true END,
  insured_at_review = p.id NOT IN (18, 37),
  had_expansion_subsidy = p.id = 34, had_absorption_subsidy = p.id = 35
FROM person p WHERE p.id = hire.person_id AND p.id <= 41 AND hire.id = p.id * 4;

-- The hopper worked for another firm for three months of the same year.
INSERT INTO hire BY NAME
SELECT 38 * 4 + 1 AS id, 38 AS person_id, 62 AS enterprise_id, DATE '2024-01-04' AS hired_on, true AS has_contract,
  3 AS ui_months, 3 AS injury_months, 3 AS pension_months, false AS insured_at_review, false AS had_expansion_subsidy, false AS had_absorption_subsidy;
UPDATE person SET first_private_job_on = DATE '2024-01-04', private_insured_months = 8 WHERE id = 38;

-- Four firms insure one person at the same time, each hire fit for a subsidy: one on the same day, one earlier, one earlier still under a higher id.
INSERT INTO hire BY NAME
SELECT 41 * 4 + n AS id, 41 AS person_id, 62 + n AS enterprise_id, hired_on, true AS has_contract, 5 AS ui_months, 5 AS injury_months, 5 AS pension_months,
  true AS insured_at_review, false AS had_expansion_subsidy, false AS had_absorption_subsidy
FROM (VALUES (1, DATE '2024-04-08'), (2, DATE '2024-03-18'), (3, DATE '2024-03-04')) AS v(n, hired_on);
-- Two on the same day: the lower id counts.
UPDATE hire SET hired_on = DATE '2024-03-04' WHERE id = 41 * 4 + 2;
UPDATE person SET first_private_job_on = DATE '2024-03-04' WHERE id = 41;
